package io.github.longhand.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a pen writes characters that Unicode does not decompose the way a pen does: which plain
 * characters, and what is added to the last of them.
 */
final class Recipes {
    /**
     * Plain characters and what comes on the last of them.
     *
     * @param joined whether they are drawn close, as one letter
     */
    record Recipe(String base, List<Mark> marks, boolean joined) {
    }

    private static final Map<Integer, Recipe> RECIPES = Map.copyOf(new Recipes().made);

    private final Map<Integer, Recipe> made = new HashMap<>();

    private Recipes() {
        put("ø", "o", Mark.SLASH);
        put("Ø", "O", Mark.SLASH);
        put("đ", "d", Mark.HIGH_BAR);
        put("Đ", "D", Mark.LEFT_BAR);
        put("Ð", "D", Mark.LEFT_BAR);
        put("ħ", "h", Mark.HIGH_BAR);
        put("Ħ", "H", Mark.HIGH_BAR);
        put("ŧ", "t", Mark.BAR);
        put("Ŧ", "T", Mark.BAR);
        put("ł", "l", Mark.SHORT_SLASH);
        put("Ł", "L", Mark.SHORT_SLASH);
        put("ı", "i", Mark.DOTLESS);
        put("ȷ", "j", Mark.DOTLESS);
        put("ď", "d", Mark.APOSTROPHE);
        put("ť", "t", Mark.APOSTROPHE);
        put("ľ", "l", Mark.APOSTROPHE);
        put("Ľ", "L", Mark.APOSTROPHE);
        put("ŀ", "l", Mark.MIDDLE_DOT);
        put("Ŀ", "L", Mark.MIDDLE_DOT);
        put("ģ", "g", Mark.TURNED_COMMA);
        // Unicode calls the mark of these a cedilla; those who write them put a comma.
        for (String letter : new String[] {"Ģ", "ķ", "Ķ", "ļ", "Ļ", "ņ", "Ņ", "ŗ", "Ŗ"}) {
            put(letter, Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1),
                    Mark.COMMA_BELOW);
        }
        join("æ", "ae");
        join("œ", "oe");
        put("ĳ", "ij");
        put("Ĳ", "IJ");
        put("ŉ", "'n");
        put("‘", "'");
        put("’", "'");
        put("‛", "'");
        put("ʼ", "'");
        put("′", "'");
        put("“", "\"");
        put("”", "\"");
        put("‟", "\"");
        put("″", "\"");
        put("‚", ",");
        put("‐", "-");
        put("‑", "-");
        put("⁄", "/");
        put("∕", "/");
        put("‒", "–");
        put("…", "...");
        put("∙", "·");
        put("⋅", "·");
        put("μ", "µ");
        put("✔", "✓");
        put("✘", "✗");
        put("□", "☐");
    }

    static Optional<Recipe> of(int codePoint) {
        return Optional.ofNullable(RECIPES.get(codePoint));
    }

    private void put(String letter, String base, Mark... marks) {
        made.put(letter.codePointAt(0), new Recipe(base, List.of(marks), false));
    }

    private void join(String letter, String base) {
        made.put(letter.codePointAt(0), new Recipe(base, List.of(), true));
    }
}
