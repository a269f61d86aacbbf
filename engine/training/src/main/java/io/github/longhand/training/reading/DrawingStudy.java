package io.github.longhand.training.reading;

import io.github.longhand.LonghandException;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.hand.Hand;
import io.github.longhand.reading.EditDistance;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.WordReading;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import io.github.longhand.sampling.WrittenLine;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which characters a hand writes so badly that they had better be drawn: each is written and drawn in the
 * same words, and the reader says how often it is misread either way, and in what people wrote. A reader
 * that has hardly seen a character says little of it, and of print it knows less than of hands.
 *
 * @param rows a character each, the worst written first
 */
public record DrawingStudy(List<Row> rows) {
    private static final int WORDS = 8;
    private static final int SEEDS = 4;
    /** A hand that is misread more often than this at a character, when it first tries, does not write it. */
    private static final double BAD = 0.25;
    /** One that is misread more often than not is drawn, whatever the reader makes of print, which anybody can read. */
    private static final double HOPELESS = 0.5;
    /** How much more seldom the drawn character must be misread: the reader knows hands, not print. */
    private static final double CLEARLY = 0.05;

    /**
     * One character.
     *
     * @param written how often it is misread where the hand wrote it
     * @param checked how often where words that are doubtful were tried again
     * @param drawn how often where it is drawn
     * @param people how often where people wrote it; not a number if they did not
     * @param peoplesTimes how often they did
     */
    public record Row(char character, double written, double checked, double drawn, double people, int peoplesTimes) {
        /** Whether it had better be drawn. */
        boolean isBetterDrawn() {
            return written > HOPELESS || written > BAD && drawn < written - CLEARLY;
        }
    }

    /** How often a character was to be read, and how often something else was. */
    private record Count(int times, int misread) {
        Count and(char character, WordReading word) {
            boolean[] kept = EditDistance.kept(word.text(), word.read());
            int more = 0;
            int wrong = 0;
            for (int i = 0; i < kept.length; i++) {
                more += word.text().charAt(i) == character ? 1 : 0;
                wrong += word.text().charAt(i) == character && !kept[i] ? 1 : 0;
            }
            return new Count(times + more, misread + wrong);
        }

        double rate() {
            return times == 0 ? Double.NaN : (double) misread / times;
        }
    }

    /**
     * Studies all characters of the hand that can be drawn.
     *
     * @param texts in which the characters stand
     * @param people lines by writers whom the reader does not know
     */
    public static DrawingStudy of(Hand hand, Reader reader, List<String> texts, List<PreparedLine> people)
            throws LonghandException {
        Scribe scribe = Scribe.with(hand).readBy(Optional.of(reader));
        List<List<WordReading>> real = people.parallelStream()
                .map(line -> reader.read(line.ink(), line.text()).words()).toList();
        List<Row> rows = new ArrayList<>();
        for (char c : hand.alphabet().characters().toCharArray()) {
            if (c == ' ' || !GlyphSet.builtIn().has(c)) {
                continue;
            }
            List<String> lines = around(c, texts);
            Count ofPeople = real.stream().flatMap(List::stream).reduce(new Count(0, 0),
                    (count, word) -> count.and(c, word), (a, b) -> a);
            rows.add(new Row(c, misread(c, scribe.drawing(""), Check.NONE, reader, lines).rate(),
                    misread(c, scribe.drawing(""), Check.WORDS, reader, lines).rate(),
                    misread(c, scribe.drawing(Character.toString(c)), Check.NONE, reader, lines).rate(), ofPeople.rate(),
                    ofPeople.times()));
        }
        rows.sort((a, b) -> Double.compare(b.written(), a.written()));
        return new DrawingStudy(Collections.unmodifiableList(rows));
    }

    /** Words with {@code c}, each between its neighbours. */
    private static List<String> around(char c, List<String> texts) {
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            String[] words = text.split(" ");
            for (int i = 0; i < words.length && found.size() < WORDS; i++) {
                if (words[i].indexOf(c) >= 0) {
                    found.add(String.join(" ",
                            Arrays.copyOfRange(words, Math.max(0, i - 1), Math.min(words.length, i + 2))));
                }
            }
        }
        return found;
    }

    private static Count misread(char c, Scribe scribe, Check check, Reader reader, List<String> lines)
             throws LonghandException {
        List<LineRequest> requests = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (String line : lines) {
                requests.add(new LineRequest(line,
                        ScribeSettings.of(scribe.hand().defaultStyle()).withSeed(requests.size()).withCheck(check)));
            }
        }
        List<WrittenLine> written = requests.isEmpty() ? List.of() : scribe.write(requests);
        List<List<WordReading>> readings = IntStream.range(0, written.size()).parallel()
                .mapToObj(i -> reader.read(written.get(i).ink(), written.get(i).text()).words()).toList();
        Count count = new Count(0, 0);
        for (List<WordReading> line : readings) {
            for (WordReading word : line) {
                count = count.and(c, word);
            }
        }
        return count;
    }

    /**
     * The characters that had better be drawn, in the order of their code points. Figures stand together in
     * numbers, where two kinds of them would catch the eye: it is all of them or none, and what the reader
     * makes of the drawn ones, which anybody can read, says more of the reader.
     */
    public String betterDrawn() {
        double figures = rows.stream().filter(row -> isFigure(row.character())).mapToDouble(Row::written).average()
                .orElse(0);
        return rows.stream().filter(row -> isFigure(row.character()) ? figures > BAD : row.isBetterDrawn())
                .map(row -> Character.toString(row.character())).sorted().collect(Collectors.joining());
    }

    private static boolean isFigure(char character) {
        return character >= '0' && character <= '9';
    }

    /** All numbers as a table. */
    public String report() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "misread, %%: written checked  drawn  people (times)%n"));
        for (Row row : rows) {
            table.append(String.format(Locale.ROOT, "%-10c %10.0f %7.0f %6.0f %7.0f (%d)%s%n", row.character(),
                    100 * row.written(), 100 * row.checked(), 100 * row.drawn(), 100 * row.people(), row.peoplesTimes(),
                    row.isBetterDrawn() ? "  better drawn" : ""));
        }
        return table.toString();
    }
}
