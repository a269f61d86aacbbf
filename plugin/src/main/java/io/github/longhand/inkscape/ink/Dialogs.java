package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The descriptions of the dialogs in an installed extension, which Inkscape reads when it starts.
 *
 * <p>What Inkscape's schema allows stands in them as they are shipped. Two things are added where they are
 * installed: the list of styles, between two comments, and the name of the catalogue with their
 * translations, which Inkscape reads though its schema does not know it.
 */
public final class Dialogs {
    private static final String WRITE = "longhand_write.inx";
    private static final String LEARN = "longhand_learn.inx";
    private static final String BEGIN = "<!-- styles -->";
    private static final String END = "<!-- end of styles -->";
    private static final String ROOT = "<inkscape-extension ";
    private static final String CATALOGUE = "translationdomain=\"longhand\" ";

    private final Path folder;

    private Dialogs(Path folder) {
        this.folder = folder;
    }

    /** The dialogs of the extension that lies in {@code folder}. */
    public static Dialogs in(Path folder) {
        return new Dialogs(folder);
    }

    /**
     * Has them offer the styles of the penman's first hand, with those that the user has learned, in the
     * user's language.
     *
     * @return the names of the styles; empty if the extension's folder may not be written to, as where an
     *         administrator installed it, and the dialogs stay as they are
     * @throws LonghandException if the hands cannot be read or the dialog has no place for styles
     */
    public synchronized List<String> offer(Penman penman) throws LonghandException {
        List<Penman.Offer> hands = penman.hands();
        List<String> styles = hands.isEmpty() ? List.of() : hands.get(0).styles();
        if (!Files.isWritable(folder.resolve(WRITE)) || !Files.isWritable(folder)) {
            return List.of();
        }
        try {
            replace(WRITE, withStyles(read(WRITE), styles));
            if (Files.isWritable(folder.resolve(LEARN))) {
                replace(LEARN, read(LEARN));
            }
            return styles;
        } catch (IOException e) {
            throw LonghandException.work("the styles cannot be offered in " + folder.resolve(WRITE) + ": "
                    + e.getMessage(), e);
        }
    }

    private String withStyles(String text, List<String> styles) throws LonghandException {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw LonghandException.work(folder.resolve(WRITE) + " has no place for styles; install the extension"
                    + " again");
        }
        String indent = text.substring(text.lastIndexOf('\n', begin), begin);
        StringBuilder options = new StringBuilder();
        for (String style : styles) {
            options.append(indent).append("<option value=\"").append(escaped(style))
                    .append("\" translatable=\"no\">").append(escaped(style)).append("</option>");
        }
        return text.substring(0, begin + BEGIN.length()) + options + indent + text.substring(end);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    /** Puts {@code text}, with the name of the catalogue, in the place of a file that says something else. */
    private void replace(String name, String text) throws IOException {
        String whole = text.contains(CATALOGUE) ? text : text.replace(ROOT, ROOT + CATALOGUE);
        if (!whole.equals(read(name))) {
            Path draft = folder.resolve(name + ".new");
            Files.writeString(draft, whole, StandardCharsets.UTF_8);
            Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
