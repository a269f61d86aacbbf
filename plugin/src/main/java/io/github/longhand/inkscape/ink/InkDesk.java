package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@link Penman} and the engine's pens as Python sees them: plain parameters in, records out.
 *
 * <p>jep passes a Python list as a {@link List} of Python's own number types, so numbers are taken
 * as {@link Number}.
 */
public final class InkDesk {
    private final Penman penman;
    private final Dialogs dialogs;

    /** A desk for {@code penman}, who tells {@code dialogs} of each style that he learns. */
    public InkDesk(Penman penman, Dialogs dialogs) {
        this.penman = penman;
        this.dialogs = dialogs;
    }

    public List<Penman.Offer> hands() throws LonghandException {
        return penman.hands();
    }

    /** Writes {@code texts}, the line at index i with the seed at index i. */
    public List<Written> write(String hand, String style, double bias, boolean checked, List<String> texts,
            List<? extends Number> seeds) throws LonghandException {
        if (texts.size() != seeds.size()) {
            throw LonghandException.input("there are " + texts.size() + " lines but " + seeds.size() + " seeds");
        }
        List<Order.Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Order.Line(texts.get(i), seeds.get(i).longValue()));
        }
        return penman.write(new Order(hand, style, bias, checked, lines));
    }

    /**
     * The path data of each stroke, drawn with one of the engine's pens; lengths in the unit of the
     * strokes.
     */
    public List<String> draw(String pen, double width, double xHeight,
            List<? extends List<? extends Number>> strokes) throws LonghandException {
        return PenDesk.draw(pen, width, xHeight, numbers(strokes));
    }

    /** Learns the style {@code name}; returns what the user should know about it. */
    public String learn(String hand, String name, String text, List<? extends List<? extends Number>> strokes)
            throws LonghandException {
        String told = penman.learn(new Lesson(hand, name, text, numbers(strokes)));
        boolean offered = dialogs.offer(penman).contains(name);
        return told + (offered ? " Handwriting offers it once Inkscape has been started again; until then,"
                : " To write with it,") + " type its name on Handwriting's page Hand.";
    }

    private static List<double[]> numbers(List<? extends List<? extends Number>> strokes) {
        List<double[]> numbers = new ArrayList<>();
        for (List<? extends Number> stroke : strokes) {
            numbers.add(stroke.stream().mapToDouble(Number::doubleValue).toArray());
        }
        return numbers;
    }
}
