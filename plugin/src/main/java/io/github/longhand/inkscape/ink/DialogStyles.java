package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The list of styles in the dialog. Inkscape reads the dialog's description when it starts, so the
 * styles stand in that file, between two comments.
 */
public final class DialogStyles {
    private static final String DIALOG = "longhand_write.inx";
    private static final String BEGIN = "<!-- styles -->";
    private static final String END = "<!-- end of styles -->";

    private final Path dialog;

    private DialogStyles(Path dialog) {
        this.dialog = dialog;
    }

    /** The list in the extension that lies in {@code folder}. */
    public static DialogStyles in(Path folder) {
        return new DialogStyles(folder.resolve(DIALOG));
    }

    /**
     * Offers the styles of the penman's first hand, with those that the user has learned.
     *
     * @return their names; empty if the extension's folder may not be written to, as where an
     *         administrator installed it, and the dialog stays as it is
     * @throws LonghandException if the hands cannot be read or the dialog has no place for styles
     */
    public List<String> offer(Penman penman) throws LonghandException {
        List<Penman.Offer> hands = penman.hands();
        List<String> styles = hands.isEmpty() ? List.of() : hands.get(0).styles();
        if (!Files.isWritable(dialog) || !Files.isWritable(dialog.getParent())) {
            return List.of();
        }
        try {
            String text = Files.readString(dialog, StandardCharsets.UTF_8);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw LonghandException.work(dialog + " has no place for styles; install the extension again");
            }
            int after = begin + BEGIN.length();
            String indent = text.substring(text.lastIndexOf('\n', begin), begin);
            StringBuilder options = new StringBuilder();
            for (String style : styles) {
                options.append(indent).append("<option value=\"").append(escaped(style))
                        .append("\" translatable=\"no\">").append(escaped(style)).append("</option>");
            }
            Path draft = dialog.resolveSibling(DIALOG + ".new");
            Files.writeString(draft, text.substring(0, after) + options + indent + text.substring(end),
                    StandardCharsets.UTF_8);
            Files.move(draft, dialog, StandardCopyOption.REPLACE_EXISTING);
            return styles;
        } catch (IOException e) {
            throw LonghandException.work("the styles cannot be offered in " + dialog + ": " + e.getMessage(), e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
