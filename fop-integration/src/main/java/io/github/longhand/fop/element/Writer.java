package io.github.longhand.fop.element;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.HandwritingEventProducer;
import io.github.longhand.fop.writing.Desk;
import io.github.longhand.fop.writing.DocumentWriting;
import io.github.longhand.fop.writing.Look;
import io.github.longhand.fop.writing.Passage;
import io.github.longhand.fop.writing.Penman;
import io.github.longhand.fop.writing.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.ValidationException;
import org.xml.sax.Locator;

/**
 * Makes passages of the words of one element, one for each manner that follows another.
 */
final class Writer {
    private static final char SOFT_HYPHEN = '\u00ad';

    private final FONode element;
    private final Locator locator;
    private final Desk desk;
    private final DocumentWriting writing;
    private final long place;
    private Optional<Passage> passage = Optional.empty();
    private Optional<Settings> passageSettings = Optional.empty();
    private long passages;
    private boolean wordSeen;

    /**
     * @param place number of the element in the document
     */
    Writer(FONode element, Locator locator, Desk desk, DocumentWriting writing, long place) {
        this.element = element;
        this.locator = locator;
        this.desk = desk;
        this.writing = writing;
        this.place = place;
    }

    /** Whether there was any word. */
    boolean wroteWords() {
        return wordSeen;
    }

    /** The end of a word. */
    void blank() {
        passage.ifPresent(Passage::addBlank);
    }

    /** The end of a line, and of the passage. */
    void endLine() {
        passage.ifPresent(full -> writing.submit(full, placeOfPassage()));
        passage = Optional.empty();
    }

    private long placeOfPassage() {
        return (place << 20) + passages++;
    }

    /**
     * Adds a word, or part of one; in parts, where it has characters that cannot be written.
     *
     * @param textTransform the FO property
     */
    List<Word> word(String text, int textTransform, Settings settings, Look look) throws ValidationException {
        String plain = transformed(text.replace(String.valueOf(SOFT_HYPHEN), ""), textTransform);
        if (plain.isEmpty()) {
            return List.of();
        }
        wordSeen = true;
        Passage current = passage(settings);
        Penman penman = penman(settings);
        List<Word> words = new ArrayList<>();
        int start = 0;
        while (start < plain.length()) {
            OptionalInt unwritable = penman.firstUnwritable(plain.substring(start));
            int end = unwritable.isPresent() ? start + unwritable.getAsInt() : plain.length();
            if (end > start) {
                words.add(current.add(plain.substring(start, end), look));
            }
            if (unwritable.isPresent()) {
                String character = Character.toString(plain.codePointAt(end));
                report(character, plain, penman, settings);
                words.add(current.addPlaceholder(character, look));
                end += character.length();
            }
            start = end;
        }
        return words;
    }

    private void report(String character, String word, Penman penman, Settings settings) {
        int codePoint = character.codePointAt(0);
        String name = String.format("\"%s\" (U+%04X %s)", character, codePoint,
                Optional.ofNullable(Character.getName(codePoint)).orElse("unassigned"));
        HandwritingEventProducer events = ContentNodes.events(element);
        if (settings.placeholder()) {
            events.characterReplaced(element, penman.name(), name, word, locator);
        } else {
            events.missingCharacter(element, penman.name(), name, word, locator);
        }
    }

    private static String transformed(String text, int textTransform) {
        return switch (textTransform) {
            case Constants.EN_UPPERCASE -> text.toUpperCase(Locale.ROOT);
            case Constants.EN_LOWERCASE -> text.toLowerCase(Locale.ROOT);
            case Constants.EN_CAPITALIZE -> text.isEmpty() ? text
                    : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            default -> text;
        };
    }

    private Passage passage(Settings settings) throws ValidationException {
        boolean same = passageSettings.isPresent() && passageSettings.get().hand().equals(settings.hand())
                && passageSettings.get().manner().equals(settings.manner());
        if (!same) {
            endLine();
        }
        if (passage.isEmpty()) {
            Penman penman = penman(settings);
            requireStyle(penman, settings);
            passage = Optional.of(writing.passage(penman, mannerOfPassage(settings), new Reports()));
            passageSettings = Optional.of(settings);
        }
        return passage.get();
    }

    /** A seed that was asked for gives each passage of the element another one. */
    private Passage.Manner mannerOfPassage(Settings settings) {
        Passage.Manner manner = settings.manner();
        if (manner.seed().isEmpty()) {
            return manner;
        }
        return new Passage.Manner(manner.style(), manner.bias(),
                OptionalLong.of(manner.seed().getAsLong() + (passages << 32)), manner.check());
    }

    private void requireStyle(Penman penman, Settings settings) throws ValidationException {
        if (settings.style().isPresent()) {
            try {
                penman.requireStyle(settings.style().get());
            } catch (LonghandException e) {
                ContentNodes.events(element).unknownStyle(element, e.getMessage(), locator);
            }
        }
    }

    private Penman penman(Settings settings) throws ValidationException {
        try {
            return desk.penman(settings.hand());
        } catch (LonghandException e) {
            ContentNodes.events(element).unknownHand(element, e.getMessage(), locator);
            throw new IllegalStateException("a fatal event ends the document", e);
        }
    }

    private final class Reports implements Passage.Trouble {
        @Override
        public RuntimeException unwritten(String reason) {
            ContentNodes.events(element).notWritten(element, reason, locator);
            return new IllegalStateException("a fatal event ends the document");
        }

        @Override
        public void unreadable(List<String> words) {
            ContentNodes.events(element).unreadableWords(element, String.join(", ", words), locator);
        }
    }
}
