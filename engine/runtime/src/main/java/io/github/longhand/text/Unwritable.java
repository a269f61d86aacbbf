package io.github.longhand.text;

import io.github.longhand.LonghandException;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/** Says by name what cannot be written, and where it stands. */
final class Unwritable {
    private static final Set<UnicodeScript> EAST_ASIAN = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO, UnicodeScript.YI);
    private static final Set<UnicodeBlock> EMOJI = Set.of(UnicodeBlock.EMOTICONS,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS, UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
            UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS, UnicodeBlock.SYMBOLS_AND_PICTOGRAPHS_EXTENDED_A,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS, UnicodeBlock.DINGBATS, UnicodeBlock.ENCLOSED_ALPHANUMERIC_SUPPLEMENT,
            UnicodeBlock.MAHJONG_TILES, UnicodeBlock.PLAYING_CARDS);
    private static final int CONTEXT = 12;

    private Unwritable() {
    }

    /** The refusal of the character at index {@code at} of {@code text}. */
    static LonghandException at(String text, int at, int codePoint) {
        return LonghandException.input(String.format("cannot write U+%04X%s, character %d of the line, %s: %s",
                codePoint, name(codePoint), text.codePointCount(0, at) + 1, context(text, at), reason(codePoint)));
    }

    private static String name(int codePoint) {
        String name = Character.isSurrogate((char) codePoint) && codePoint <= 0xFFFF ? "half a surrogate pair"
                : Character.getName(codePoint);
        return name == null ? "" : " (" + name + ")";
    }

    /** A few characters around it, with nothing in them that could upset a terminal. */
    private static String context(String text, int at) {
        int from = Math.max(0, at - CONTEXT);
        int to = Math.min(text.length(), at + CONTEXT);
        StringBuilder shown = new StringBuilder();
        text.substring(from, to).codePoints().forEach(c -> {
            boolean plain = c == ' ' || Character.isLetterOrDigit(c) || c > ' ' && c < 0x7F;
            shown.appendCodePoint(plain && !rightToLeft(c) ? c : '?');
        });
        return "in '" + (from > 0 ? "..." : "") + shown + (to < text.length() ? "..." : "") + "'";
    }

    private static String reason(int codePoint) {
        String instead = "; write it in other words or ask for a placeholder";
        if (Character.isISOControl(codePoint)) {
            return "a control character has no shape; remove it";
        }
        if (codePoint <= 0xFFFF && Character.isSurrogate((char) codePoint)) {
            return "it is half of a character; mend the text";
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (rightToLeft(codePoint)) {
            return "right-to-left writing (" + title(script) + ") is not supported" + instead;
        }
        if (EAST_ASIAN.contains(script) || Character.isIdeographic(codePoint)) {
            return "Chinese, Japanese and Korean writing is not supported" + instead;
        }
        if (EMOJI.contains(UnicodeBlock.of(codePoint))) {
            return "emoji and pictures are not handwriting" + instead;
        }
        if (script != UnicodeScript.LATIN && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED
                && script != UnicodeScript.UNKNOWN) {
            return "the " + title(script) + " script is not supported" + instead;
        }
        return "neither the hand nor the built-in alphabet has it" + instead;
    }

    private static boolean rightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String title(UnicodeScript script) {
        String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
