package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.longhand.hand.Style;
import io.github.longhand.network.Kernel;
import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.network.NetworkState;
import io.github.longhand.network.SynthesisNetwork;
import io.github.longhand.network.Weights;
import io.github.longhand.text.Alphabet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a line becomes follows from its request alone. The network is an untrained one. */
class SamplerTest {
    private static final Alphabet ALPHABET = Alphabet.of(" abcdefgh");
    private static final NetworkShape SHAPE = new NetworkShape(Preset.GRAVES, 24, 3, 4, ALPHABET.size(), 2);
    private static final ScribeSettings SETTINGS =
            ScribeSettings.of(new Style.Learned("some", 1, new float[] {0.5f, -1}));

    private static Weights weights() {
        Random random = new Random(9);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(SHAPE).forEach((name, size) -> {
            float[] values = new float[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() * 0.2f;
            }
            matrices.put(name, values);
        });
        return Weights.of(SHAPE, matrices);
    }

    private static Sampler sampler(Kernel kernel) {
        return new Sampler(SynthesisNetwork.of(weights(), kernel), ALPHABET);
    }

    private static List<Sampler.Task> tasks(int count) {
        List<Sampler.Task> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "abc defgh".substring(0, 1 + i % 9);
            tasks.add(new Sampler.Task(text, SETTINGS.withBias(i % 3), 100 + i));
        }
        return tasks;
    }

    @Test
    void aLineSampledAloneEqualsTheSameLineInABatch() {
        Sampler sampler = sampler(Kernel.best());
        List<Sampler.Task> tasks = tasks(61); // more than fit at once, so that rows change their places
        List<RawLine> together = sampler.write(tasks);
        for (int i = 0; i < tasks.size(); i++) {
            RawLine alone = sampler.write(List.of(tasks.get(i))).get(0);
            assertArrayEquals(alone.offsets(), together.get(i).offsets(), "line " + i);
            assertArrayEquals(alone.characters(), together.get(i).characters(), "line " + i);
        }
    }

    @Test
    void theKernelWithoutTheVectorApiGivesTheSameLine() {
        List<Sampler.Task> tasks = tasks(7);
        List<RawLine> fast = sampler(Kernel.vector()).write(tasks);
        List<RawLine> plain = sampler(Kernel.plain()).write(tasks);
        for (int i = 0; i < tasks.size(); i++) {
            assertArrayEquals(fast.get(i).offsets(), plain.get(i).offsets());
        }
    }

    @Test
    void anotherSeedGivesAnotherLine() {
        Sampler sampler = sampler(Kernel.best());
        float[] one = sampler.write(List.of(new Sampler.Task("abc", SETTINGS, 1))).get(0).offsets();
        float[] other = sampler.write(List.of(new Sampler.Task("abc", SETTINGS, 2))).get(0).offsets();
        assertFalse(Arrays.equals(one, other));
    }

    @Test
    void aTraceChangesNothingAndHasARowForEachPoint() {
        Sampler sampler = sampler(Kernel.best());
        RawLine without = sampler.write(List.of(new Sampler.Task("fade", SETTINGS, 3))).get(0);
        RawLine with = sampler.write(List.of(new Sampler.Task("fade", SETTINGS.withTrace(true), 3))).get(0);
        assertArrayEquals(without.offsets(), with.offsets());
        assertTrue(with.trace().steps() == with.length() && with.trace().phi()[0].length == 5);
    }

    @Test
    void aPointAllocatesNothing() {
        // The plain kernel: the other one allocates too, until it is compiled.
        SynthesisNetwork network = SynthesisNetwork.of(weights(), Kernel.plain());
        LineStates states = new LineStates(network, 3);
        for (int row = 0; row < 3; row++) {
            states.add(ALPHABET.encode("abc"), new float[] {row, 1}, NetworkState.initial(SHAPE));
        }
        MixtureSampler sampler = new MixtureSampler(SHAPE);
        SplittableRandom random = new SplittableRandom(1);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        draw(network, states, sampler, random, 2);
        long before = thread.getCurrentThreadAllocatedBytes();
        draw(network, states, sampler, random, 500);
        long bytes = thread.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 500, bytes + " bytes for 1500 points"); // less than a byte for each, so not one object
    }

    private static void draw(SynthesisNetwork network, LineStates states, MixtureSampler sampler,
            SplittableRandom random, int steps) {
        for (int step = 0; step < steps; step++) {
            network.step(states);
            for (int row = 0; row < states.count(); row++) {
                sampler.draw(states.outputs(), states.outputAt(row), SETTINGS, random);
                states.setOffset(row, (float) sampler.dx(), (float) sampler.dy(), sampler.endOfStroke() ? 1 : 0);
            }
        }
    }
}
