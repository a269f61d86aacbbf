package io.github.longhand.fop;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.element.HandwritingElementMapping;
import io.github.longhand.fop.element.Settings;
import io.github.longhand.fop.writing.Copyist;
import io.github.longhand.fop.writing.Desk;
import io.github.longhand.fop.writing.HandSource;
import io.github.longhand.fop.writing.Penman;
import io.github.longhand.fop.writing.PenmanSource;
import io.github.longhand.fop.writing.ScribePenman;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.DefaultEventBroadcaster;

/**
 * Handwriting for programs that embed FOP: a hand that is loaded once, and settings made in code.
 *
 * <p>Not needed for handwriting as such: FOP finds that by itself when the jar is on the class path.
 * Immutable and safe to share; one may serve many factories.
 *
 * <pre>{@code
 * LonghandFop longhand = LonghandFop.with(Hands.load("iam"))
 *         .withDefaults(Settings.DEFAULT.withPen("fountain").withBias(0.8));
 * FopFactory factory = FopFactory.newInstance(baseUri);
 * longhand.install(factory);
 * }</pre>
 */
public final class LonghandFop {
    private final Desk desk;
    private final Settings defaults;

    private LonghandFop(Desk desk, Settings defaults) {
        this.desk = desk;
        this.defaults = defaults;
    }

    /** Handwriting with {@code hand} wherever a document names no other. */
    public static LonghandFop with(Hand hand) {
        Penman penman = ScribePenman.with(hand);
        PenmanSource others = new HandSource();
        return new LonghandFop(new Desk(name -> name.isEmpty() || name.get().equals(hand.name()) ? penman
                : others.find(name)), Settings.DEFAULT);
    }

    /** Handwriting with the penmen of {@code desk}. */
    public static LonghandFop with(Desk desk) {
        return new LonghandFop(desk, Settings.DEFAULT);
    }

    /**
     * Handwriting with the default hand.
     *
     * @throws LonghandException (input) if it is not on the class path
     */
    public static LonghandFop withDefaultHand() throws LonghandException {
        return with(Hands.load(Hands.DEFAULT));
    }

    /** Settings for all that a document leaves open. */
    public LonghandFop withDefaults(Settings other) {
        return new LonghandFop(desk, other);
    }

    /** Has the documents of {@code factory} written in this way; before its first document. */
    public void install(FopFactory factory) {
        factory.addElementMapping(new HandwritingElementMapping(desk, defaults));
    }

    /** Has one document written through {@code copyist}; before it begins. */
    @SuppressWarnings("unchecked") // FOP's map has no types
    public static void writeThrough(FOUserAgent agent, Copyist copyist) {
        agent.getRendererOptions().put(Copyist.class.getName(), copyist);
    }

    /**
     * Makes sure that {@code factory} will write. A FOP that cannot load a part of an extension only logs
     * a warning, and leaves out what it would have drawn.
     *
     * @throws LonghandException (work) if a part is missing
     */
    public static void verify(FopFactory factory) throws LonghandException {
        if (!(factory.getElementMappingRegistry().getElementMapping(HandwritingElementMapping.URI)
                instanceof HandwritingElementMapping)) {
            throw LonghandException.work("FOP does not know " + HandwritingElementMapping.URI
                    + ": put longhand-fop and all it needs on one class path with FOP");
        }
        try {
            HandwritingEventProducer.Provider.get(new DefaultEventBroadcaster());
        } catch (RuntimeException | LinkageError e) {
            throw LonghandException.work("the events of longhand-fop cannot be read: " + e.getMessage(), e);
        }
    }
}
