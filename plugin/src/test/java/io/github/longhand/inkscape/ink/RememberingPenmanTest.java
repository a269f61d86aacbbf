package io.github.longhand.inkscape.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.longhand.LonghandException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingPenmanTest {
    private final List<String> asked = new ArrayList<>();
    private final Penman penman = new RememberingPenman(new Penman() {
        private final Penman drawn = new DrawnPenman();

        @Override
        public List<Offer> hands() throws LonghandException {
            return drawn.hands();
        }

        @Override
        public List<Written> write(Order order) throws LonghandException {
            order.lines().forEach(line -> asked.add(line.text()));
            return drawn.write(order);
        }

        @Override
        public String learn(Lesson lesson) throws LonghandException {
            return drawn.learn(lesson);
        }
    });

    @Test
    void aLineAskedForAgainIsNotWrittenAgain() throws LonghandException {
        Written first = penman.write(order(1, "one")).get(0);
        assertSame(first, penman.write(order(1, "one")).get(0));
        assertEquals(List.of("one"), asked);
    }

    @Test
    void onlyTheMissingLinesAreWrittenAndAllStandInOrder() throws LonghandException {
        penman.write(order(1, "one", "two"));
        List<Written> written = penman.write(order(1, "three", "one", "four", "one"));
        assertEquals(List.of("one", "two", "three", "four"), asked);
        assertEquals(List.of("three", "one", "four", "one"),
                written.stream().map(line -> line.words().get(0).text()).toList());
    }

    @Test
    void anotherSeedOrMannerIsAnotherLine() throws LonghandException {
        penman.write(order(1, "one"));
        penman.write(order(2, "one"));
        penman.write(new Order("", "other", 1, false, List.of(new Order.Line("one", 1))));
        assertEquals(List.of("one", "one", "one"), asked);
    }

    @Test
    void aLearnedStyleMakesItForget() throws LonghandException {
        penman.write(order(1, "one"));
        penman.learn(new Lesson("", "mine", "x", List.of()));
        penman.write(order(1, "one"));
        assertEquals(List.of("one", "one"), asked);
    }

    private static Order order(long seed, String... texts) {
        return new Order("", "", 1, false, List.of(texts).stream().map(text -> new Order.Line(text, seed)).toList());
    }
}
