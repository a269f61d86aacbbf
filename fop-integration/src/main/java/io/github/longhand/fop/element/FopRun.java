package io.github.longhand.fop.element;

import io.github.longhand.fop.image.InkOutput;
import io.github.longhand.fop.writing.Copyist;
import io.github.longhand.fop.writing.DocumentWriting;
import java.lang.ref.WeakReference;
import java.util.Map;
import org.apache.fop.fo.FOEventHandler;

/** What belongs to the document that FOP is working on, found without anything static. */
final class FopRun {
    private static final String KEY = "io.github.longhand.fop.run";

    private final WeakReference<FOEventHandler> run;
    private final DocumentWriting writing;
    private final InkOutput output = new InkOutput();

    private FopRun(FOEventHandler run, Copyist copyist) {
        this.run = new WeakReference<>(run);
        this.writing = new DocumentWriting(copyist);
    }

    /** The writing of one run. */
    static DocumentWriting writing(FOEventHandler run) {
        return of(run).writing;
    }

    /** Where the pictures of one run go. */
    static InkOutput output(FOEventHandler run) {
        return of(run).output;
    }

    /** Kept with the user agent of a run, and begun anew should that be used again. */
    private static FopRun of(FOEventHandler run) {
        Map<String, Object> options = run.getUserAgent().getRendererOptions();
        if (options.get(KEY) instanceof FopRun known && known.run.get() == run) {
            return known;
        }
        FopRun document = new FopRun(run, options.get(Copyist.class.getName()) instanceof Copyist copyist ? copyist
                : Copyist.plain());
        options.put(KEY, document);
        return document;
    }
}
