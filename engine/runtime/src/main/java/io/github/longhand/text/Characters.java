package io.github.longhand.text;

import java.util.OptionalDouble;

/** Which characters leave no ink, and how much room they take. */
final class Characters {
    private Characters() {
    }

    /** The width of a character that is only room, in blanks of the line; empty for others. */
    static OptionalDouble blankWidth(int codePoint) {
        return switch (codePoint) {
            case ' ', 0xA0, 0x1680, 0x2004, 0x2007 -> OptionalDouble.of(1);
            case '\t' -> OptionalDouble.of(Composer.BLANKS_OF_A_TAB);
            case 0x2000, 0x2002 -> OptionalDouble.of(1.5);
            case 0x2001, 0x2003, 0x3000 -> OptionalDouble.of(3);
            case 0x2005, 0x2008, 0x205F -> OptionalDouble.of(0.8);
            case 0x2006, 0x2009, 0x202F -> OptionalDouble.of(0.6);
            case 0x200A -> OptionalDouble.of(0.3);
            default -> OptionalDouble.empty();
        };
    }

    /** Whether a pen passes over it: soft hyphens, joiners, marks of direction, a byte order mark. */
    static boolean isInvisible(int codePoint) {
        return codePoint == 0xAD || codePoint == 0x34F || codePoint == 0x61C
                || codePoint >= 0x200B && codePoint <= 0x200F || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2060 && codePoint <= 0x2069 || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint == 0xFEFF;
    }
}
