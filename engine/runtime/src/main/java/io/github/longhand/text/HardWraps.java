package io.github.longhand.text;

import java.util.ArrayList;
import java.util.List;

/** Undoes the line ends that an editor or a mail program has put into paragraphs. */
public final class HardWraps {
    /** Nothing wraps text more narrowly than this; an address or a poem often is narrower. */
    private static final int NARROWEST_WRAP = 55;

    private HardWraps() {
    }

    /**
     * The text with each wrapped paragraph on one line. A paragraph is taken for wrapped if it is
     * wide and each of its lines is as full as it can be; addresses, lists and verse stay as they
     * are.
     */
    public static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        List<String> paragraph = new ArrayList<>();
        String[] lines = text.split("\r\n|[\n\r]", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].indexOf('\f') >= 0) {
                append(joined, paragraph);
                joined.append(lines[i]).append(i < lines.length - 1 ? "\n" : "");
            } else {
                paragraph.add(lines[i]);
            }
        }
        append(joined, paragraph);
        if (!joined.isEmpty() && !text.endsWith("\n") && joined.charAt(joined.length() - 1) == '\n') {
            joined.setLength(joined.length() - 1);
        }
        return joined.toString();
    }

    private static void append(StringBuilder joined, List<String> paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        if (isWrapped(paragraph)) {
            joined.append(paragraph.get(0).stripTrailing());
            for (String line : paragraph.subList(1, paragraph.size())) {
                joined.append(' ').append(line.strip());
            }
        } else {
            joined.append(String.join("\n", paragraph));
        }
        joined.append('\n');
        paragraph.clear();
    }

    private static boolean isWrapped(List<String> paragraph) {
        int longest = paragraph.stream().mapToInt(line -> line.stripTrailing().length()).max().orElse(0);
        if (longest < NARROWEST_WRAP) {
            return false;
        }
        for (int i = 0; i + 1 < paragraph.size(); i++) {
            String firstOfNext = paragraph.get(i + 1).strip().split("\\s+", 2)[0];
            if (paragraph.get(i).stripTrailing().length() + 1 + firstOfNext.length() <= longest) {
                return false;
            }
        }
        return true;
    }
}
