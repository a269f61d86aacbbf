package io.github.longhand.fop;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.writing.LineOrder;
import io.github.longhand.fop.writing.PennedLine;
import io.github.longhand.fop.writing.Penman;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Writes at once what has the outlines of writing: a wave for each character, as tall as its letter,
 * a little different for each seed.
 */
public final class StickPenman implements Penman {
    private static final String TALL = "bdfhkltABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!?";
    private static final String DEEP = "gjpqy";
    private static final double ADVANCE = 0.75;
    private static final int POINTS = 4;

    private final List<Integer> batchSizes = new ArrayList<>();
    private final List<LineOrder> orders = new ArrayList<>();

    @Override
    public String name() {
        return "sticks";
    }

    @Override
    public void requireStyle(String style) throws LonghandException {
        if (!List.of("plain", "shaky").contains(style)) {
            throw LonghandException.input("the hand 'stick' has no style '" + style + "'; it has plain, shaky");
        }
    }

    @Override
    public OptionalInt firstUnwritable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x2600) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public List<PennedLine> write(List<LineOrder> orders) throws LonghandException {
        for (LineOrder order : orders) {
            if (order.text().contains("unwritten")) {
                throw LonghandException.work("the line \"" + order.text() + "\" did not come to its end");
            }
        }
        synchronized (batchSizes) {
            batchSizes.add(orders.size());
            this.orders.addAll(orders);
        }
        return orders.stream().map(StickPenman::write).toList();
    }

    /** How many lines each call was given. */
    List<Integer> batchSizes() {
        synchronized (batchSizes) {
            return List.copyOf(batchSizes);
        }
    }

    /** All that was asked for. */
    List<LineOrder> orders() {
        synchronized (batchSizes) {
            return List.copyOf(orders);
        }
    }

    private static PennedLine write(LineOrder order) {
        List<Stroke> characters = new ArrayList<>();
        Random random = new Random(order.seed());
        for (int i = 0; i < order.text().length(); i++) {
            char character = order.text().charAt(i);
            double top = TALL.indexOf(character) >= 0 ? -2 : -1;
            double bottom = DEEP.indexOf(character) >= 0 ? 1 : 0;
            double[] xy = new double[2 * POINTS];
            for (int p = 0; p < POINTS; p++) {
                xy[2 * p] = (i + p / (double) POINTS) * ADVANCE + 0.04 * random.nextGaussian();
                xy[2 * p + 1] = (p % 2 == 0 ? bottom : top) + 0.04 * random.nextGaussian();
            }
            characters.add(Stroke.of(xy));
        }
        return (start, end) -> {
            List<Stroke> part = new ArrayList<>();
            for (int i = start; i < end; i++) {
                if (order.text().charAt(i) != ' ') {
                    part.add(characters.get(i));
                }
            }
            return new Ink(part);
        };
    }
}
