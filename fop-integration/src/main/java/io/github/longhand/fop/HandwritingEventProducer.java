package io.github.longhand.fop;

import org.apache.fop.events.EventBroadcaster;
import org.apache.fop.events.EventProducer;
import org.xml.sax.Locator;

/**
 * The events of handwriting. Severities are FOP's: what would leave out words is fatal, what can be
 * made good is an error, what is written but may not please is a warning.
 */
public interface HandwritingEventProducer extends EventProducer {

    /** Gives the producer for a broadcaster. */
    final class Provider {
        private Provider() {
        }

        public static HandwritingEventProducer get(EventBroadcaster broadcaster) {
            return (HandwritingEventProducer) broadcaster.getEventProducerFor(HandwritingEventProducer.class);
        }
    }

    /**
     * There is no such hand, or it cannot be read.
     *
     * @event.severity FATAL
     */
    void unknownHand(Object source, String reason, Locator loc);

    /**
     * The hand has no such style, or it cannot be had as asked for.
     *
     * @event.severity FATAL
     */
    void unknownStyle(Object source, String reason, Locator loc);

    /**
     * A character that the hand cannot write, where no placeholder was asked for.
     *
     * @event.severity FATAL
     */
    void missingCharacter(Object source, String hand, String character, String word, Locator loc);

    /**
     * A character that the hand cannot write, for which an empty box was drawn.
     *
     * @event.severity WARN
     */
    void characterReplaced(Object source, String hand, String character, String word, Locator loc);

    /**
     * An attribute of ours whose value makes no sense, or that is none of ours; it was ignored.
     *
     * @event.severity ERROR
     */
    void invalidAttribute(Object source, String element, String attribute, String value, String reason, Locator loc);

    /**
     * An element without a word in it.
     *
     * @event.severity WARN
     */
    void emptyElement(Object source, String element, Locator loc);

    /**
     * An element where it cannot stand.
     *
     * @event.severity FATAL
     */
    void misplacedElement(Object source, String element, String parent, Locator loc);

    /**
     * A word wider than the line it has to stand on.
     *
     * @event.severity WARN
     */
    void overwideWord(Object source, String word, double width, double available, Locator loc);

    /**
     * Words that a reader would not make out, although they were written again and again.
     *
     * @event.severity WARN
     */
    void unreadableWords(Object source, String words, Locator loc);

    /**
     * The engine could not write the text.
     *
     * @event.severity FATAL
     */
    void notWritten(Object source, String reason, Locator loc);
}
