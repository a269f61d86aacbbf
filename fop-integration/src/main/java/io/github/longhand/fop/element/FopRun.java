package io.github.longhand.fop.element;

import io.github.longhand.fop.writing.Copyist;
import io.github.longhand.fop.writing.DocumentWriting;
import java.lang.ref.WeakReference;
import java.util.Map;
import org.apache.fop.fo.FOEventHandler;

/** Finds what belongs to the document that FOP is working on, without anything static. */
final class FopRun {
    private static final String KEY = "io.github.longhand.fop.run";

    private final WeakReference<FOEventHandler> run;
    private final DocumentWriting writing;

    private FopRun(FOEventHandler run, Copyist copyist) {
        this.run = new WeakReference<>(run);
        this.writing = new DocumentWriting(copyist);
    }

    /**
     * The writing of one run: kept with its user agent, and begun anew should that be used again.
     */
    static DocumentWriting writing(FOEventHandler run) {
        Map<String, Object> options = run.getUserAgent().getRendererOptions();
        if (options.get(KEY) instanceof FopRun known && known.run.get() == run) {
            return known.writing;
        }
        FopRun document = new FopRun(run, options.get(Copyist.class.getName()) instanceof Copyist copyist ? copyist
                : Copyist.plain());
        options.put(KEY, document);
        return document.writing;
    }
}
