package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a zigzag for each character, by a rule that {@code drawn_ink.py} follows too: a penman for
 * tests of what lies around him.
 *
 * <p>All numbers are binary fractions, so both get the same bits. Some texts have an effect of
 * their own: {@value #FAILING}, {@value #SLOW} and {@value #CRASHING}.
 */
public final class DrawnPenman implements Penman {
    public static final String FAILING = "refuse";
    public static final String SLOW = "slowly";
    public static final String CRASHING = "crash";

    private static final double ADVANCE = 0.75;
    private static final double WIDTH = 0.5;

    @Override
    public List<Offer> hands() {
        return List.of(new Offer("drawn", List.of("plain")));
    }

    @Override
    public List<Written> write(Order order) throws LonghandException {
        List<Written> lines = new ArrayList<>();
        for (Order.Line line : order.lines()) {
            switch (line.text()) {
                case FAILING -> throw LonghandException.input("the penman refuses to write '" + FAILING + "'");
                case SLOW -> pause();
                case CRASHING -> Runtime.getRuntime().halt(1);
                default -> {
                }
            }
            lines.add(draw(line));
        }
        return lines;
    }

    @Override
    public String learn(Lesson lesson) {
        return "learned '" + lesson.name() + "' from " + lesson.strokes().size() + " strokes that say '"
                + lesson.text() + "'";
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Written draw(Order.Line line) {
        String text = line.text();
        double slant = (line.seed() & 3) * 0.0625;
        List<Written.Word> words = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            if (text.charAt(start) == ' ') {
                start++;
                continue;
            }
            int end = text.indexOf(' ', start) < 0 ? text.length() : text.indexOf(' ', start);
            List<double[]> strokes = new ArrayList<>();
            for (int i = start; i < end; i++) {
                double top = "bdfhklt".indexOf(text.charAt(i)) >= 0 || Character.isUpperCase(text.charAt(i)) ? -2 : -1;
                double bottom = "gjpqy".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
                double x = i * ADVANCE;
                strokes.add(new double[] {x, bottom, x + WIDTH / 2, top, x + WIDTH, bottom - slant});
            }
            String word = text.substring(start, end);
            words.add(new Written.Word(word, start, start * ADVANCE, (end - 1) * ADVANCE + WIDTH, strokes));
            if (word.equals("illegible")) {
                unreadable.add(word);
            }
            start = end;
        }
        return new Written(words, unreadable);
    }
}
