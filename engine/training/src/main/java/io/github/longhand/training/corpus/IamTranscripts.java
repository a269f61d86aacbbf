package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of IAM-OnDB by form: line N of a form's {@code CSR:} section is what the N-th line of its
 * ink says. (The section before it, {@code OCR:}, is the text that the writer was shown.)
 */
final class IamTranscripts {
    private static final String SECTION = "CSR:";
    /** What the transcription tool left in the one form that nobody transcribed. */
    private static final String PLACEHOLDER = "Please Enter Transcription here";

    private final Map<String, List<String>> linesByForm = new HashMap<>();

    private IamTranscripts() {
    }

    /** Reads the transcripts of all forms; those that are too large or have no section are as if absent. */
    static IamTranscripts read(FileSource source) throws LonghandException {
        IamTranscripts transcripts = new IamTranscripts();
        source.read(".txt", (name, content) -> content.ifPresent(bytes -> {
            String form = name.substring(0, name.length() - ".txt".length());
            transcripts.linesByForm.put(form, lines(new String(bytes, StandardCharsets.ISO_8859_1)));
        }));
        return transcripts;
    }

    boolean isEmpty() {
        return linesByForm.isEmpty();
    }

    /**
     * The lines of {@code form} from the first that is not blank to the last; empty if there is no
     * transcript. Blank lines in between do not count: in the database none has one.
     */
    List<String> ofForm(String form) {
        return linesByForm.getOrDefault(form, List.of());
    }

    private static List<String> lines(String transcript) {
        int start = transcript.indexOf(SECTION);
        List<String> lines = new ArrayList<>();
        if (start >= 0) {
            transcript.substring(start + SECTION.length()).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.equals(PLACEHOLDER)).forEach(lines::add);
        }
        return List.copyOf(lines);
    }
}
