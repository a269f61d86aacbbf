package io.github.longhand.cli;

import java.util.ArrayList;
import java.util.List;

/** A text as the lines in which it is written when no page says otherwise. */
final class Lines {
    private Lines() {
    }

    /**
     * The lines of {@code text}, blanks at their ends removed, an empty one as {@code ""}; empty
     * lines before the first and after the last are left out.
     *
     * @param columns a longer line is broken at blanks into lines of at most so many characters,
     *        where its words allow; 0 breaks none
     */
    static List<String> of(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().split("\\R")) {
            lines.addAll(columns == 0 ? List.of(line.strip()) : broken(line.strip(), columns));
        }
        return lines;
    }

    private static List<String> broken(String line, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.split(" ")) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > columns) {
                lines.add(current.toString());
                current.setLength(0);
            }
            // An empty word is one of several blanks in a row, which are kept within a line.
            if (!current.isEmpty() || lines.isEmpty() || !word.isEmpty()) {
                current.append(current.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(current.toString());
        return lines;
    }
}
