package io.github.longhand.text;

import java.util.regex.Pattern;

/**
 * Brings a transcript to what the ink shows: transcribers and their tools set blanks around punctuation
 * that no pen leaves ({@code Mr . Gaitskell}, {@code I 've}, {@code child ' s}, {@code " Hello}).
 *
 * <p>Initials ({@code T F Lindsay}) and dashes between words are written with gaps and keep them.
 */
public final class Transcription {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** In 15 , 000 , 000; but not in the list 3, 100. */
    private static final Pattern AROUND_THOUSANDS_COMMA = Pattern.compile("(?<=\\d) , ?(?=\\d{3}(?!\\d))");
    /** In 17 .00; but not in a .22 rifle. */
    private static final Pattern BEFORE_DECIMALS = Pattern.compile("(?<=\\d) (?=\\.\\d)");
    /** Before what hangs on the word before it; two commas are a quotation mark that opens. */
    private static final Pattern BEFORE_PUNCTUATION = Pattern.compile(" (?=[;:!?)\\]]|\\.(?!\\d)|,(?!,))");
    private static final Pattern AFTER_OPENING = Pattern.compile("(?<=[(\\[]|^,,| ,,) ");
    /** In I 've, child ' s, don ' t: the ends that English hangs on a word. */
    private static final Pattern AROUND_APOSTROPHE =
            Pattern.compile("(?<=\\p{L})(?: ' ?|' )(?=(?:s|t|d|m|ll|re|ve|S|T|D|M|LL|RE|VE)(?!\\p{L}))");

    private Transcription() {
    }

    /** {@code transcript} without the blanks that are not in the ink; any others become one blank each. */
    public static String closeUp(String transcript) {
        String text = BLANKS.matcher(transcript.strip()).replaceAll(" ");
        text = AROUND_THOUSANDS_COMMA.matcher(text).replaceAll(",");
        text = BEFORE_DECIMALS.matcher(text).replaceAll("");
        text = BEFORE_PUNCTUATION.matcher(text).replaceAll("");
        text = AFTER_OPENING.matcher(text).replaceAll("");
        text = AROUND_APOSTROPHE.matcher(text).replaceAll("'");
        return QuotationMarks.attach(QuotationMarks.attach(text, '"'), '\'').strip();
    }
}
