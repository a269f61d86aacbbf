package io.github.longhand.training.run;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.hand.Styles;
import io.github.longhand.ink.XHeight;
import io.github.longhand.learning.WrittenSize;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.Weights;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.graph.SynthesisGraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Makes a hand of what a run has reached. */
public final class HandMaker {
    /** The style of nobody in particular. */
    public static final String ANYONE = "anyone";
    private static final String WRITER = "w";

    private final PreparedCorpus corpus;
    private final NetworkShape shape;
    private final String licence;
    private final float usualXHeight;

    /** @param licence of what is made from the corpus, in one line */
    public HandMaker(PreparedCorpus corpus, NetworkShape shape, String licence) {
        this.corpus = corpus;
        this.shape = shape;
        this.licence = licence;
        double[] heights = corpus.training().stream().flatMap(line -> XHeight.estimate(line.ink()).stream())
                .mapToDouble(XHeight::height).sorted().toArray();
        this.usualXHeight = heights.length == 0 ? 2 : (float) heights[heights.length / 2];
    }

    /**
     * A hand with the style of nobody in particular first, and then, if the network has style vectors,
     * that of each writer it was trained on, under {@code w} and the writer's name.
     *
     * @param provenance what is to be said of how it came about
     */
    public Hand hand(String name, ComputationGraph graph, Map<String, String> provenance) {
        Map<String, Style> styles = new LinkedHashMap<>();
        styles.put(ANYONE, new Style.Learned(ANYONE, usualXHeight, new float[shape.styleSize()]));
        float[] vectors = SynthesisGraph.styles(graph, shape);
        List<String> writers = corpus.trainingWriters();
        for (int i = 0; i < vectors.length / Math.max(1, shape.styleSize()); i++) {
            float[] vector = Arrays.copyOfRange(vectors, i * shape.styleSize(), (i + 1) * shape.styleSize());
            String style = styleOf(writers.get(i));
            double xHeight = corpus.xHeightOf(writers.get(i)).orElse(usualXHeight);
            styles.put(style, new Style.Learned(style, (float) xHeight, vector));
        }
        Weights weights = SynthesisGraph.weights(graph, shape);
        return new Hand(name, corpus.alphabet(), weights, styles, provenance, licence);
    }

    /** What the style of a writer is called in a hand. */
    static String styleOf(String writer) {
        return WRITER + writer.replaceAll("[^A-Za-z0-9-]", "-");
    }

    /**
     * A hand with some of the styles of {@code hand}, under plain names.
     *
     * @param name of the new hand
     * @param names the new name of each style that is kept, and the one it has, or what it is mixed of; the first is
     *        the default
     * @param drawn characters that are better drawn than written by it
     * @throws LonghandException (input) if the hand has no such style, or a mixture cannot be made
     */
    public static Hand curated(Hand hand, String name, Map<String, String> names, String drawn)
            throws LonghandException {
        Map<String, Style> styles = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : names.entrySet()) {
            styles.put(entry.getKey(), Styles.of(hand, entry.getValue()).withName(entry.getKey()));
        }
        return new Hand(name, hand.alphabet(), hand.weights(), styles, hand.provenance(), hand.licence(), drawn);
    }

    /**
     * The same hand with the x-height of each style measured on lines that it writes, so that all
     * styles write equally large; where they cannot be measured, it stays as it was.
     */
    public static Hand measured(Hand hand) throws LonghandException {
        Map<String, Style> styles = new LinkedHashMap<>();
        for (Style style : WrittenSize.measured(Scribe.with(hand), List.copyOf(hand.styles().values()))) {
            styles.put(style.name(), style);
        }
        return new Hand(hand.name(), hand.alphabet(), hand.weights(), styles, hand.provenance(), hand.licence(),
                hand.drawn());
    }
}
