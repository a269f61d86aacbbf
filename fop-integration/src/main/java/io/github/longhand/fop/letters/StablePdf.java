package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what FOP stamps on it with the time of day: the dates of its changes, and the
 * identifier. What comes instead, the date of its creation and a hash of the rest, is as long, so that the
 * file's table of places stays right.
 */
final class StablePdf {
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]*)</xmp:CreateDate>");
    private static final Pattern CHANGED = Pattern.compile("<xmp:(MetadataDate|ModifyDate)>([^<]*)</xmp:");
    private static final Pattern CREATED_INFO = Pattern.compile("/CreationDate ?\\((D:[^)]*)\\)");
    private static final Pattern CHANGED_INFO = Pattern.compile("/(ModDate) ?\\((D:[^)]*)\\)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9A-Fa-f]{32})> <([0-9A-Fa-f]{32})>\\]");
    private static final Pattern UUID = Pattern.compile("<xmpMM:(?:InstanceID|DocumentID)>uuid:([0-9a-f]{8})-"
            + "([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})<");
    private static final String ZEROS = "0".repeat(32);

    private StablePdf() {
    }

    static byte[] of(byte[] pdf) throws LonghandException {
        String text = new String(pdf, StandardCharsets.ISO_8859_1); // a character for each byte
        copy(CREATED, CHANGED, text, pdf);
        copy(CREATED_INFO, CHANGED_INFO, text, pdf);
        List<int[]> places = new ArrayList<>(); // of identifiers: start and end
        for (Pattern pattern : List.of(IDENTIFIER, UUID)) {
            pattern.matcher(text).results().forEach(match -> {
                for (int group = 1; group <= match.groupCount(); group++) {
                    places.add(new int[] {match.start(group), match.end(group)});
                }
            });
        }
        places.forEach(place -> put(ZEROS.substring(0, place[1] - place[0]), place[0], pdf));
        String hash = Fingerprint.of(pdf);
        for (int[] place : places) {
            put(hash.substring(0, place[1] - place[0]), place[0], pdf);
        }
        return pdf;
    }

    private static void copy(Pattern created, Pattern changed, String text, byte[] pdf) throws LonghandException {
        Matcher to = changed.matcher(text);
        while (to.find()) {
            Matcher from = created.matcher(text);
            if (!from.find() || from.group(1).length() != to.group(2).length()) {
                throw LonghandException.work("the dates of the PDF are not as FOP writes them");
            }
            put(from.group(1), to.start(2), pdf);
        }
    }

    private static void put(String text, int at, byte[] pdf) {
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, pdf, at, text.length());
    }
}
