package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what FOP stamps on it with the time of day: the date of its metadata, and the
 * identifier. What comes instead, the same date and a hash of the rest, is as long, so that the
 * file's table of places stays right.
 */
final class StablePdf {
    private static final Pattern DATE = Pattern.compile("<xmp:MetadataDate>([^<]*)</xmp:MetadataDate>");
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]*)</xmp:CreateDate>");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9A-Fa-f]{32})> <([0-9A-Fa-f]{32})>\\]");

    private StablePdf() {
    }

    static byte[] of(byte[] pdf) throws LonghandException {
        String text = new String(pdf, StandardCharsets.ISO_8859_1); // a character for each byte
        Matcher date = DATE.matcher(text);
        Matcher created = CREATED.matcher(text);
        if (date.find()) {
            if (!created.find() || created.group(1).length() != date.group(1).length()) {
                throw LonghandException.work("the metadata of the PDF are not as FOP writes them");
            }
            put(created.group(1), date.start(1), pdf);
        }
        Matcher identifier = IDENTIFIER.matcher(text);
        if (identifier.find()) {
            put("0".repeat(32), identifier.start(1), pdf);
            put("0".repeat(32), identifier.start(2), pdf);
            String hash = Fingerprint.of(pdf).substring(0, 32).toUpperCase(Locale.ROOT);
            put(hash, identifier.start(1), pdf);
            put(hash, identifier.start(2), pdf);
        }
        return pdf;
    }

    private static void put(String text, int at, byte[] pdf) {
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, pdf, at, text.length());
    }
}
