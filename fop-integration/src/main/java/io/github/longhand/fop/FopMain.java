package io.github.longhand.fop;

import io.github.longhand.LonghandException;
import java.nio.file.Path;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.cli.Main;

/**
 * FOP's own command line, after making sure that handwriting is there: for a class path without the
 * {@code longhand} command.
 */
public final class FopMain {
    private FopMain() {
    }

    /** Takes FOP's arguments; ends the process with 0 if it made the document and 1 if not. */
    public static void main(String[] arguments) {
        try {
            LonghandFop.verify(FopFactory.newInstance(Path.of("").toAbsolutePath().toUri()));
        } catch (LonghandException e) {
            System.err.println("longhand: " + e.getMessage());
            System.exit(1);
        }
        Main.startFOP(arguments);
    }
}
