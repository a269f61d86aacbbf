package io.github.longhand.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkSample;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.hand.Style;
import io.github.longhand.learning.SampleLine;
import io.github.longhand.learning.StyleLearner;
import io.github.longhand.learning.StyleLearner.Way;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ink that one style of the shipped hand wrote teaches another that looks like it, and not like the others. */
class RoundTripTest {
    private static final String SAMPLE = "and found their garden full of roses";
    private static final List<String> TEXTS = List.of("some sense in our case as we are", "the quick brown fox jumps",
            "a message came soon enough", "all is well here in the old house");
    /** Slants and widths that differ by this are plainly seen. */
    private static final double SLANT = 5; // degrees
    private static final double WIDTH = 0.2; // as a logarithm

    private final Hand hand;
    private final Scribe scribe;

    RoundTripTest() throws LonghandException {
        hand = Hands.load(Hands.DEFAULT);
        scribe = Scribe.with(hand);
    }

    private record Known(Style style, Look look) {
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aStyleLearnedFromInkLooksMoreLikeTheStyleThatWroteItThanLikeTheOthers(Way way) throws LonghandException {
        List<Known> known = mostUnlike();
        for (Known each : known) {
            WrittenLine ink = write(each.style(), SAMPLE);
            StyleLearner learner = StyleLearner.from(hand).readBy(Optional.empty()).by(way);
            List<SampleLine> lines = learner.lines(List.of(new InkSample(SAMPLE, "", ink.ink())), Optional.empty());
            Look learned = look(learner.learn("learned", lines, done -> { }));
            Known nearest = known.stream().min(Comparator.comparingDouble(other -> apart(other.look(), learned)))
                    .orElseThrow();
            assertTrue(nearest == each, () -> "what was learned by " + way + " from " + each + " looks like " + nearest
                    + ": " + learned);
        }
    }

    /** The two styles that are most unlike each other. */
    private List<Known> mostUnlike() throws LonghandException {
        List<Known> all = new ArrayList<>();
        for (Style style : hand.styles().values()) {
            all.add(new Known(style, look(style)));
        }
        List<Known> best = List.of();
        double most = -1;
        for (Known a : all) {
            for (Known b : all) {
                if (apart(a.look(), b.look()) > most) {
                    most = apart(a.look(), b.look());
                    best = List.of(a, b);
                }
            }
        }
        return best;
    }

    private static double apart(Look a, Look b) {
        return Math.hypot((a.slant() - b.slant()) / SLANT, Math.log(a.width() / b.width()) / WIDTH);
    }

    private WrittenLine write(Style style, String text) throws LonghandException {
        return scribe.write(text, manner(style));
    }

    private Look look(Style style) throws LonghandException {
        List<WrittenLine> lines = scribe.write(TEXTS.stream().map(text -> new LineRequest(text, manner(style))).toList());
        return Look.of(lines.stream().map(line -> new Look.Line(line.text(), line.ink())).toList());
    }

    private static ScribeSettings manner(Style style) {
        return ScribeSettings.of(style).withSeed(4).withCheck(Check.NONE);
    }
}
