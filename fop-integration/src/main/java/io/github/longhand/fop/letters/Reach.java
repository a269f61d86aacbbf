package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * What a template and the documents made with it may read: files in the template's folder and in
 * those that were allowed, and nothing from the network. Links are followed before they are judged.
 * Remembers what was read. Safe for use by many threads at once.
 */
public final class Reach {
    /** The address of the font that printed text has where nothing else was asked for. */
    static final URI PRINT_FONT = URI.create("longhand:LiberationSans-Regular.ttf");
    /** The address of the profile for which a PDF/X is made. */
    static final URI OUTPUT_PROFILE = URI.create("longhand:output-profile");
    private static final String PRINT_FONT_RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Set<String> FONT_ENDINGS = Set.of("ttf", "otf", "ttc", "pfb", "pfm", "afm");

    private final List<Path> folders; // the template's own first
    private final Map<String, String> read = new ConcurrentHashMap<>();

    private Reach(List<Path> folders) {
        this.folders = folders;
    }

    /**
     * The reach of a template.
     *
     * @param allowed folders besides its own
     * @throws LonghandException (input) if one of them is not there
     */
    public static Reach of(Path template, List<Path> allowed) throws LonghandException {
        List<Path> folders = new ArrayList<>();
        Path own = template.toAbsolutePath().getParent();
        folders.add(real(own));
        for (Path folder : allowed) {
            folders.add(real(folder));
        }
        return new Reach(List.copyOf(folders));
    }

    private static Path real(Path folder) throws LonghandException {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw LonghandException.input("there is no folder " + folder, e);
        }
    }

    /**
     * Opens what a template asks for.
     *
     * @throws IOException in one line if it is out of reach or not there
     */
    InputStream open(URI address) throws IOException {
        if (!"file".equals(address.getScheme()) || address.getRawAuthority() != null) {
            throw new IOException("the template asks for " + address + ": only files are read");
        }
        Path file;
        try {
            file = Path.of(URI.create("file://" + address.getRawPath())).toRealPath();
        } catch (IllegalArgumentException e) {
            throw new IOException("the template asks for " + address + ", which names no file", e);
        } catch (IOException e) {
            throw refusedOrMissing(address);
        }
        if (folders.stream().noneMatch(file::startsWith)) {
            throw outside(address);
        }
        return read(file);
    }

    /**
     * Makes sure that a file may be read which a template names otherwise than by its address.
     *
     * @throws LonghandException (input) if it is out of reach or not there
     */
    void require(Path file) throws LonghandException {
        try {
            open(file.toAbsolutePath().toUri()).close();
        } catch (IOException e) {
            throw LonghandException.input(e.getMessage(), e);
        }
    }

    /** Reads a file as a whole; so what is remembered of it is what was read. */
    private InputStream read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        read.putIfAbsent(name(file), Fingerprint.of(bytes));
        return new ByteArrayInputStream(bytes);
    }

    /** Within the template's folder the path from there, so that the folder may be moved. */
    private String name(Path file) {
        return file.startsWith(folders.get(0)) ? folders.get(0).relativize(file).toString() : file.toString();
    }

    /** The files read so far: name, and SHA-256 as it was when it was first read. */
    Map<String, String> sources() {
        return Map.copyOf(read);
    }

    /** SHA-256 of a file as it is now, by the name that {@link #sources} gave it; empty if it cannot be read. */
    String hashNow(String name) {
        try {
            return Fingerprint.of(Files.readAllBytes(folders.get(0).resolve(name).toRealPath()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether there is a file outside is none of a template's business either. */
    private IOException refusedOrMissing(URI address) {
        Path file = Path.of(address.getPath()).toAbsolutePath().normalize();
        return folders.stream().anyMatch(file::startsWith)
                ? new FileNotFoundException("the template asks for " + file + ", which is not there")
                : outside(address);
    }

    private static IOException outside(URI address) {
        return new IOException("the template asks for " + address
                + ", which is outside its folder; if it may read that, allow the folder");
    }

    /**
     * The same for FOP, which may besides have the built-in font and the printer's profile.
     *
     * @param fonts whether fonts are read wherever they are, since a configuration names them
     */
    ResourceResolver forFop(boolean fonts, Optional<OutputProfile> profile) {
        return new ResourceResolver() {
            @Override
            public Resource getResource(URI address) throws IOException {
                if (address.equals(PRINT_FONT)) {
                    InputStream font = Reach.class.getResourceAsStream(PRINT_FONT_RESOURCE);
                    if (font == null) {
                        throw new FileNotFoundException("the font of PDFBox is not on the class path");
                    }
                    return new Resource(font);
                }
                if (profile.isPresent() && address.equals(OUTPUT_PROFILE)) {
                    return new Resource(profile.get().open());
                }
                if (fonts && isFont(address)) {
                    return new Resource(read(Path.of(address).toRealPath()));
                }
                return new Resource(open(address));
            }

            @Override
            public OutputStream getOutputStream(URI address) throws IOException {
                throw new IOException("a document does not write files: " + address);
            }
        };
    }

    private static boolean isFont(URI address) {
        String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
        return "file".equals(address.getScheme()) && FONT_ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1));
    }
}
