package io.github.longhand.text;

import java.util.regex.Pattern;

/**
 * Brings a transcript to what the ink shows: transcribers set blanks around punctuation that no pen
 * leaves ({@code Mr . Gaitskell}, {@code I 've}, {@code child ' s}).
 */
public final class Transcription {
    /** A blank before punctuation that hangs on the word before it. */
    private static final Pattern BEFORE_CLOSING = Pattern.compile(" +(?=[.,;:!?)\\]])");
    /** A blank after a bracket that opens. */
    private static final Pattern AFTER_OPENING = Pattern.compile("(?<=[(\\[]) +");
    /** I 've, child ' s, don ' t: the ends that English hangs on a word. */
    private static final Pattern CONTRACTION = Pattern.compile("(?<=\\p{L}) ?' ?(?=(?:s|t|d|m|ll|re|ve|S|T|D|M|LL|RE|VE)\\b)");

    private Transcription() {
    }

    /** {@code transcript} without the blanks that are not in the ink; others become one blank each. */
    public static String closeUp(String transcript) {
        String text = transcript.strip().replaceAll("\\s+", " ");
        text = BEFORE_CLOSING.matcher(text).replaceAll("");
        text = AFTER_OPENING.matcher(text).replaceAll("");
        text = CONTRACTION.matcher(text).replaceAll("'");
        return text;
    }
}
