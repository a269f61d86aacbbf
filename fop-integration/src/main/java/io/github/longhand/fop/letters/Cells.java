package io.github.longhand.fop.letters;

/** Values in tables that someone may open in a spreadsheet, which would take some for formulas. */
final class Cells {
    private static final String FORMULA_STARTS = "'=+-@\t\r";

    private Cells() {
    }

    /** The value as text for any spreadsheet: an apostrophe in front where there might be a formula. */
    static String safe(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** The value that was made {@link #safe}. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1) : cell;
    }
}
