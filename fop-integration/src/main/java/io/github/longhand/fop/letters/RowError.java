package io.github.longhand.fop.letters;

/**
 * Why a row has no letter.
 *
 * @param row its number
 * @param key of it, or empty
 * @param reason in one line
 */
public record RowError(long row, String key, String reason) {
}
