package io.github.longhand.hand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkState;
import io.github.longhand.network.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylesTest {
    private static final Style A = new Style.Learned("a", 2, new float[] {1, 0});
    private static final Style B = new Style.Learned("b", 4, new float[] {0, 2});
    private static final Hand HAND = hand(0);

    @TempDir
    private Path folder;

    /** A hand with the styles a, b and, by priming, p; hands with another number have other weights. */
    private static Hand hand(float weight) {
        Hand made = MadeUpHand.hand();
        NetworkShape without = made.weights().shape();
        NetworkShape shape = new NetworkShape(without.preset(), without.units(), without.windowMixtures(),
                without.outputMixtures(), without.alphabetSize(), 2);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(shape).forEach((name, size) -> matrices.put(name, new float[size[0] * size[1]]));
        matrices.get("output.bias")[0] = weight;
        Map<String, Style> styles = new LinkedHashMap<>();
        styles.put("a", A);
        styles.put("b", B);
        styles.put("p", new Style.Primed("p", 3, new float[2], NetworkState.initial(shape)));
        return new Hand("two", made.alphabet(), Weights.of(shape, matrices), styles, Map.of(), "none");
    }

    private static void assertMixed(String expression, double a) throws LonghandException {
        Style style = Styles.of(HAND, expression);
        assertEquals(expression, style.name());
        assertArrayEquals(new float[] {(float) a, (float) (2 * (1 - a))}, style.vector(), 1e-6f);
        assertEquals(2 * a + 4 * (1 - a), style.xHeight(), 1e-6);
    }

    private static String refusal(String expression) {
        LonghandException refused = assertThrows(LonghandException.class, () -> Styles.of(HAND, expression));
        assertEquals(LonghandException.Kind.INPUT, refused.kind());
        return refused.getMessage();
    }

    @Test
    void aNameIsTheStyleItself() throws Exception {
        assertEquals(A, Styles.of(HAND, " a "));
    }

    @Test
    void sharesMixVectorsAndHeightsInProportion() throws Exception {
        assertMixed("a:0.6+b:0.4", 0.6);
        assertMixed("a:3 + b:1", 0.75);
        assertMixed("a+b", 0.5);
        assertMixed("a:1+b:.5+a:.5", 0.75);
    }

    @Test
    void whatCannotBeMixedIsSaid() {
        assertTrue(refusal("c").contains("has no style 'c'; it has a, b, p"), refusal("c"));
        assertTrue(refusal("a:0.5+c:0.5").contains("has no style 'c'; it has a, b, p"));
        assertTrue(refusal("a:0.5+b").contains("or none of them"));
        assertTrue(refusal("a:x+b:1").contains("must be a number above 0, not 'x'"));
        assertTrue(refusal("a:-1+b:2").contains("must be a number above 0, not '-1'"));
        assertTrue(refusal("a:0+b:2").contains("must be a number above 0, not '0'"));
        assertTrue(refusal("a+").contains("name is missing"));
        assertTrue(refusal("").contains("name is missing"));
        assertTrue(refusal("a+p").contains("made by priming and cannot be mixed"));
        assertTrue(refusal("a" + "+a".repeat(16)).contains("at most 16"));
        assertTrue(refusal("none.style").contains("there is no style none.style"));
        assertTrue(refusal("\0.style").contains("there is no style"));
    }

    @Test
    void aHandWithoutVectorsMixesNothing() {
        LonghandException refused = assertThrows(LonghandException.class,
                () -> Styles.of(MadeUpHand.hand(), "only+only"));
        assertTrue(refused.getMessage().contains("no style vectors"), refused.getMessage());
    }

    @Test
    void aStyleComesBackFromItsFileForTheSameNetworkOnly() throws Exception {
        Path file = folder.resolve("b.style");
        StyleFile.write(B, HAND, file);
        assertEquals(B, Styles.of(HAND, file.toString()));
        assertEquals(3, Styles.of(HAND, "a:1+" + file + ":1").xHeight());

        Path half = folder.resolve("half.hand");
        HandFile.write(HAND, half, HandFile.Precision.HALF);
        assertEquals(B, StyleFile.read(file, HandFile.read(half)));

        LonghandException refused = assertThrows(LonghandException.class, () -> StyleFile.read(file, hand(1)));
        assertTrue(refused.getMessage().contains("learned for another hand"), refused.getMessage());
    }

    @Test
    void theFilesOfAnExpressionAreThoseThatItWouldRead() throws Exception {
        assertEquals(List.of(), Styles.files("a:0.5+b"));
        assertEquals(List.of("mine.style"), Styles.files(" mine.style "));
        assertEquals(List.of("/x/mine.style", "b.style"), Styles.files("a:1 + /x/mine.style : 2+b.style+:3"));
        assertEquals(List.of("odd.style"), Styles.files("a+odd.style"));
        Path odd = folder.resolve("a+odd.style");
        assertEquals(List.of(folder.resolve("odd.style").toString()), Styles.files("a+" + folder.resolve("odd.style")));
        StyleFile.write(B, HAND, odd);
        assertEquals(List.of(odd.toString()), Styles.files(odd.toString()));
    }

    @Test
    void aPrimedStyleComesBackWithItsState() throws Exception {
        Path file = folder.resolve("p.style");
        StyleFile.write(HAND.style("p"), HAND, file);
        Style.Primed read = (Style.Primed) StyleFile.read(file, HAND);
        assertArrayEquals(((Style.Primed) HAND.style("p")).state().offset(), read.state().offset());
    }

    @Test
    void whatIsNoStyleFileIsRefusedInOneLine() throws Exception {
        Path file = folder.resolve("bad.style");
        for (byte[] bytes : new byte[][] {{}, "<svg/>".getBytes(), new byte[100]}) {
            Files.write(file, bytes);
            LonghandException refused = assertThrows(LonghandException.class, () -> StyleFile.read(file, HAND));
            assertTrue(refused.getMessage().contains("not a style that can be read"), refused.getMessage());
        }
        Path hand = folder.resolve("x.style");
        HandFile.write(HAND, folder.resolve("x.hand"), HandFile.Precision.FULL);
        Files.move(folder.resolve("x.hand"), hand);
        assertThrows(LonghandException.class, () -> StyleFile.read(hand, HAND));
        assertThrows(LonghandException.class, () -> StyleFile.write(A, HAND, folder.resolve("a.txt")));
    }
}
