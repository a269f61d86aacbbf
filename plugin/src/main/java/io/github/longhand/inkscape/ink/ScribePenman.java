package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkSample;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import io.github.longhand.hand.Hands;
import io.github.longhand.hand.Style;
import io.github.longhand.hand.Styles;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.learning.StyleLearner;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import io.github.longhand.sampling.WrittenLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The penman who writes with Longhand's engine: the hands it brings, those in files, and learned styles. */
public final class ScribePenman implements Penman {
    private static final System.Logger LOG = System.getLogger(ScribePenman.class.getName());
    /** Scribes that stay ready; each holds the weights of its hand, some 15 MB. */
    private static final int READY = 4;

    private final StyleShelf shelf;
    private final Function<Hand, Scribe> scribes;
    private final Map<String, Scribe> ready = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Scribe> eldest) {
            return size() > READY;
        }
    };

    private record Choice(Scribe scribe, Style style) {
    }

    ScribePenman(StyleShelf shelf, Function<Hand, Scribe> scribes) {
        this.shelf = shelf;
        this.scribes = scribes;
    }

    /** A penman for the user who runs this process. */
    public static ScribePenman ofUser() {
        return new ScribePenman(StyleShelf.ofUser(), Scribe::with);
    }

    /** Reads the default hand ahead of its first use; if it cannot be read, that use will say so. */
    public void prepare() {
        try {
            scribe(Hands.DEFAULT);
        } catch (LonghandException e) {
            LOG.log(System.Logger.Level.DEBUG, "the default hand is not ready", e);
        }
    }

    @Override
    public List<Offer> hands() throws LonghandException {
        List<String> names = new ArrayList<>(Hands.names());
        if (names.remove(Hands.DEFAULT)) {
            names.add(0, Hands.DEFAULT);
        }
        List<Offer> offers = new ArrayList<>();
        for (String name : names) {
            List<String> styles = new ArrayList<>(scribe(name).hand().styles().keySet());
            if (offers.isEmpty()) {
                styles.addAll(shelf.names());
            }
            offers.add(new Offer(name, styles));
        }
        return offers;
    }

    @Override
    public List<Written> write(Order order) throws LonghandException {
        Choice choice = choose(order.hand(), order.style());
        ScribeSettings settings = ScribeSettings.of(choice.style()).withBias(order.bias())
                .withCheck(order.checked() ? Check.WORDS : Check.NONE);
        List<LineRequest> requests = order.lines().stream()
                .map(line -> new LineRequest(line.text(), settings.withSeed(line.seed()))).toList();
        return choice.scribe().write(requests).stream().map(ScribePenman::written).toList();
    }

    @Override
    public String learn(Lesson lesson) throws LonghandException {
        Hand hand = scribe(lesson.hand().isEmpty() ? Hands.DEFAULT : lesson.hand()).hand();
        if (hand.styles().containsKey(lesson.name())) {
            throw LonghandException.input("the hand '" + hand.name() + "' has a style '" + lesson.name()
                    + "' of its own: give this one another name");
        }
        Ink ink;
        try {
            ink = new Ink(lesson.strokes().stream().map(Stroke::of).toList());
        } catch (IllegalArgumentException e) {
            throw LonghandException.input("there is a path that no pen can draw: " + e.getMessage(), e);
        }
        Style style = StyleLearner.from(hand).learn(lesson.name(), new InkSample("", "", ink), lesson.text());
        shelf.put(hand, style);
        return "Learned the style '" + lesson.name() + "'.";
    }

    private Choice choose(String handName, String styleName) throws LonghandException {
        Scribe scribe = scribe(handName.isEmpty() ? Hands.DEFAULT : handName);
        Hand hand = scribe.hand();
        if (styleName.isEmpty()) {
            return new Choice(scribe, hand.defaultStyle());
        }
        Optional<Path> learned = hand.styles().containsKey(styleName) ? Optional.empty() : shelf.find(styleName);
        if (learned.isPresent()) {
            Scribe own = scribe(learned.get().toString());
            return new Choice(own, own.hand().defaultStyle());
        }
        return new Choice(scribe, Styles.of(hand, styleName));
    }

    private Scribe scribe(String nameOrPath) throws LonghandException {
        String key = nameOrPath + lastChange(nameOrPath);
        synchronized (ready) {
            Scribe scribe = ready.get(key);
            if (scribe == null) {
                scribe = scribes.apply(Hands.load(nameOrPath));
                ready.put(key, scribe);
            }
            return scribe;
        }
    }

    /** A hand whose file was written anew is another hand. */
    private static String lastChange(String nameOrPath) {
        try {
            return HandFile.isNamed(nameOrPath) ? " " + Files.getLastModifiedTime(Path.of(nameOrPath)) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static Written written(WrittenLine line) {
        List<Written.Word> written = line.words().stream()
                .map(word -> new Written.Word(word.text(), word.start(), word.left(), word.right(),
                        word.ink().strokes().stream().map(stroke -> stroke.toArray()).toList()))
                .toList();
        return new Written(written, line.unreadable());
    }
}
