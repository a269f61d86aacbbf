package io.github.longhand.learning;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkSample;
import io.github.longhand.ink.Ink;
import io.github.longhand.text.Transcription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which line of a text belongs to which line of ink. */
final class SampleText {
    private SampleText() {
    }

    /** A line of ink in the unit of its file, and what it says. */
    record Line(String text, Ink ink) {
    }

    /**
     * The lines of {@code samples}.
     *
     * @param text what they say, a line of text for each line of ink; if empty, what the samples themselves say
     * @throws LonghandException (input) if the ink is empty, nobody says what it says, or the lines of ink and
     *         of text are not as many
     */
    static List<Line> pair(List<InkSample> samples, Optional<String> text) throws LonghandException {
        List<InkSample> drawn = samples.stream().filter(sample -> !sample.ink().isEmpty()).toList();
        if (drawn.isEmpty()) {
            throw LonghandException.input("there is no ink to learn a style from");
        }
        List<Line> lines = new ArrayList<>();
        if (text.isPresent() && drawn.size() > 1) {
            List<String> texts = texts(text.get());
            if (texts.size() != drawn.size()) {
                throw unlike(drawn.size(), texts.size());
            }
            for (int i = 0; i < texts.size(); i++) {
                lines.add(new Line(texts.get(i), drawn.get(i).ink()));
            }
            return lines;
        }
        for (InkSample sample : drawn) {
            List<String> texts = texts(text.orElse(sample.text()));
            if (texts.isEmpty()) {
                throw LonghandException.input("nobody says what the ink says: give its text, as it is written, a line of"
                        + " text for each line of ink");
            }
            List<Ink> cut = LineCut.cut(sample.ink(), texts.size());
            if (cut.size() != texts.size()) {
                throw unlike(cut.size(), texts.size());
            }
            for (int i = 0; i < texts.size(); i++) {
                lines.add(new Line(texts.get(i), cut.get(i)));
            }
        }
        return lines;
    }

    private static List<String> texts(String text) {
        return text.lines().map(Transcription::closeUp).filter(line -> !line.isEmpty()).toList();
    }

    private static LonghandException unlike(int inkLines, int textLines) {
        return LonghandException.input("the ink seems to be " + lines(inkLines) + " and its text is "
                + lines(textLines) + ": give a line of text for each line of ink, in the order of writing");
    }

    private static String lines(int count) {
        return count == 1 ? "one line" : count + " lines";
    }
}
