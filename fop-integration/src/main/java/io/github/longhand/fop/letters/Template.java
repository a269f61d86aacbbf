package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.xml.sax.ContentHandler;

/** Makes XSL-FO of rows. Immutable and safe for use by many threads at once. */
public sealed interface Template permits StylesheetTemplate, PlaceholderTemplate {
    /** The largest template that is read, in bytes. */
    int LARGEST = 16 << 20;

    /**
     * Sends the document for {@code rows} to {@code document}.
     *
     * @param rows one for a letter; several where a sheet takes many
     * @throws LonghandException (input) if a field is missing, or the template fails with these rows
     */
    void fill(List<Row> rows, ContentHandler document) throws LonghandException;

    /** The columns that the template is known to need. */
    List<String> fields();

    /** Changes when the template or a stylesheet that it includes does. */
    String fingerprint();

    /**
     * Reads a template: XSLT, or XSL-FO with {@code {column}} where a value belongs.
     *
     * @throws LonghandException (input) if it is neither, or asks for what is out of {@code reach}
     */
    static Template read(Path file, Reach reach) throws LonghandException {
        byte[] bytes;
        try {
            if (!Files.isDirectory(file) && Files.size(file) > LARGEST) {
                throw LonghandException.input(file + " has more than " + (LARGEST >> 20) + " MB; is it a template?");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw LonghandException.input("there is no template " + file, e);
        } catch (IOException e) {
            throw LonghandException.input("the template " + file + " cannot be read: " + e.getMessage(), e);
        }
        SafeSax.Root root = SafeSax.root(bytes, file);
        return switch (root.namespace()) {
            case StylesheetTemplate.NAMESPACE -> StylesheetTemplate.of(bytes, file, reach);
            case PlaceholderTemplate.NAMESPACE -> PlaceholderTemplate.of(bytes, file);
            default -> throw LonghandException.input("the template " + file
                    + " is neither XSLT nor XSL-FO: its root is '" + root.name() + "'");
        };
    }
}
