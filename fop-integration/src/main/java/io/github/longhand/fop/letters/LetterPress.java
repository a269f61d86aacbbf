package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import io.github.longhand.fop.LonghandFop;
import io.github.longhand.fop.writing.Copyist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Date;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.util.MimeConstants;

/**
 * Makes letters: template, hand and FOP are made ready once, and serve for all. Safe for use by many
 * threads at once.
 *
 * <p>Same rows, template, hand, settings and seed give the same bytes. (Dates in a PDF have a time
 * zone: so in the same time zone.)
 */
public final class LetterPress {
    /** The date of each letter, that two made of the same row be the same: 1 January 2000. */
    private static final Date DATE = new Date(946_684_800_000L);

    private static final String SOMETHING = """
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">
              <fo:layout-master-set>
                <fo:simple-page-master master-name="page"><fo:region-body/></fo:simple-page-master>
              </fo:layout-master-set>
              <fo:page-sequence master-reference="page">
                <fo:flow flow-name="xsl-region-body"><fo:block font-family="sans-serif">.</fo:block></fo:flow>
              </fo:page-sequence>
            </fo:root>
            """;

    private final Template template;
    private final Reach reach;
    private final FopFactory factory;
    private final PressSettings settings;
    private final Copyist writing;

    private LetterPress(Template template, Reach reach, FopFactory factory, PressSettings settings, Copyist writing) {
        this.template = template;
        this.reach = reach;
        this.factory = factory;
        this.settings = settings;
        this.writing = writing;
    }

    /**
     * A press.
     *
     * @param longhand who writes
     * @throws LonghandException (input) if the settings' configuration cannot be read
     */
    public static LetterPress with(Template template, Reach reach, LonghandFop longhand, PressSettings settings)
            throws LonghandException {
        FopFactory factory = settings.factory(reach);
        longhand.install(factory);
        LonghandFop.verify(factory);
        LetterPress press = new LetterPress(template, reach, factory, settings, Copyist.plain());
        press.printSomething();
        return press;
    }

    /**
     * FOP reads its configuration with the first document, and by a document model that threads must
     * not share; what it made of it, they may.
     */
    private void printSomething() throws LonghandException {
        try {
            FOUserAgent agent = agent("something");
            agent.getEventBroadcaster().addEventListener(new Faults());
            Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, OutputStream.nullOutputStream());
            SafeSax.parse(SOMETHING.getBytes(StandardCharsets.UTF_8), Path.of("something"), fop.getDefaultHandler());
        } catch (FOPException | RuntimeException e) {
            throw LonghandException.input("FOP cannot print as it is configured: " + e.getMessage(), e);
        }
    }

    private FOUserAgent agent(String title) {
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setCreationDate(DATE);
        agent.setProducer("Longhand");
        settings.prepare(agent, title);
        return agent;
    }

    /** The same press, all of whose writing goes through {@code copyist}, from many threads at once. */
    public LetterPress writingThrough(Copyist copyist) {
        return new LetterPress(template, reach, factory, settings, copyist);
    }

    /** The same press, which has the lines written together of all letters that it makes at the same time. */
    public LetterPress writingTogether() {
        return writingThrough(new SharedWriting());
    }

    /**
     * Makes a letter.
     *
     * @throws LonghandException in one line if none can be made of this row
     */
    public Letter make(LetterOrder order) throws LonghandException {
        for (Row row : order.rows()) {
            if (row.fault().isPresent()) {
                throw LonghandException.input(row.fault().get());
            }
        }
        long start = System.nanoTime();
        long workStart = WorkClock.nanos();
        Scrivener scrivener = new Scrivener(order.seed(), writing);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Faults faults = new Faults();
        int pages;
        PrintedPages printed;
        try {
            FOUserAgent agent = agent(order.key());
            agent.getEventBroadcaster().addEventListener(faults);
            LonghandFop.writeThrough(agent, scrivener);
            printed = new PrintedPages(factory.getRendererFactory().createDocumentHandler(agent,
                    MimeConstants.MIME_PDF), settings.marks());
            agent.setDocumentHandlerOverride(printed);
            Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
            template.fill(order.rows(), settings.marks().makingRoom(fop.getDefaultHandler()));
            pages = fop.getResults().getPageCount();
        } catch (FOPException e) {
            throw LonghandException.input(String.valueOf(e.getMessage()), e);
        } catch (LonghandException e) {
            throw faults.first().isPresent() ? LonghandException.input(faults.first().get(), e) : e;
        }
        if (faults.first().isPresent()) {
            throw LonghandException.input(faults.first().get());
        }
        if (pages == 0) {
            throw LonghandException.input("the template makes no page of this row");
        }
        byte[] pdf = StablePdf.of(out.toByteArray());
        return new Letter(pdf, scrivener.facts(pages, (WorkClock.nanos() - workStart) / 1e9, printed.seconds(),
                (System.nanoTime() - start) / 1e9));
    }

    /**
     * Makes a letter and puts it into a folder: beside its place first and moved there, so that there is
     * no part of one, and on the disk when this returns.
     *
     * @param file its name
     * @return what came of it, which is a failure too if none can be made of this row
     * @throws LonghandException (work) if the folder cannot be written to
     */
    public Outcome makeFile(LetterOrder order, Path folder, String file) throws LonghandException {
        Letter letter;
        try {
            letter = make(order);
        } catch (LonghandException e) {
            return new Outcome.Failed(e.getMessage());
        }
        Path path = folder.resolve(file);
        WholeFile.write(path, out -> out.write(letter.pdf()));
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw LonghandException.work("cannot write " + path + ": " + e.getMessage(), e);
        }
        return new Outcome.Made(Fingerprint.of(letter.pdf()), letter.facts(), reach.sources());
    }

    /** Changes with everything but the rows and the hand on which the bytes of a letter depend. */
    String fingerprint() {
        return new Fingerprint().add(template.fingerprint()).add(settings.fingerprint()).text();
    }

    Template template() {
        return template;
    }

    Reach reach() {
        return reach;
    }
}
