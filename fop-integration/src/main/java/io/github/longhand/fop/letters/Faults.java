package io.github.longhand.fop.letters;

import java.util.Optional;
import java.util.Set;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;

/**
 * Hears what FOP has to say of a letter, and keeps the first thing for which it must not be sent:
 * errors, and those warnings after which something would be missing or stand where it should not. How well
 * words can be read is for the ledger to say.
 */
final class Faults implements EventListener {
    private static final Set<String> GRAVE_WARNINGS = Set.of("glyphNotAvailable", "lineOverflows", "objectTooWide",
            "rowTooTall", "overwideWord");

    private Optional<String> first = Optional.empty();

    @Override
    public void processEvent(Event event) {
        EventSeverity severity = event.getSeverity();
        String name = event.getEventID().substring(event.getEventID().lastIndexOf('.') + 1);
        if (first.isEmpty() && (severity == EventSeverity.ERROR || severity == EventSeverity.FATAL
                || GRAVE_WARNINGS.contains(name))) {
            first = Optional.of(EventFormatter.format(event).replaceAll("\\s*\\R\\s*", " ").strip());
        }
    }

    Optional<String> first() {
        return first;
    }
}
