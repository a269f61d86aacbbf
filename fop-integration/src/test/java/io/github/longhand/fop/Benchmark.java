package io.github.longhand.fop;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.element.HandwritingElementMapping;
import io.github.longhand.fop.element.Settings;
import io.github.longhand.fop.writing.Desk;
import io.github.longhand.fop.writing.HandSource;
import io.github.longhand.fop.writing.LineOrder;
import io.github.longhand.fop.writing.PennedLine;
import io.github.longhand.fop.writing.Penman;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;

/**
 * Measures what handwriting costs in FOP above the same words in print: CPU time of the thread and bytes
 * of PDF for each word, and memory over the pages. The README says how it is run.
 *
 * <p>Sampling is left out of the time: the lines of each document are written once before, and what is
 * measured takes them from there. The CPU time of the sampling itself, all threads, is printed beside it.
 */
public final class Benchmark {
    private static final int[] WORDS = {100, 1_000, 10_000};
    private static final int[] PAGES = {20, 200};
    private static final int WORDS_OF_A_PAGE = 60;
    private static final int WARM_UP = 3;
    private static final int RUNS = 3;
    private static final String[] VOCABULARY = ("the quick brown fox jumps over a lazy dog while seven wizards"
            + " mix good ink and write of it to their friends").split(" ");

    private Benchmark() {
    }

    /** Measures the time, for the numbers of words given or for some; or the {@code memory}. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).equals(List.of("memory"))) {
            memory();
        } else {
            time(arguments.length == 0 ? WORDS : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray());
        }
    }

    private static void time(int[] counts) throws Exception {
        Recorder recorder = new Recorder(new HandSource().find(Optional.empty()));
        FopFactory factory = FopFactory.newInstance(Documents.here());
        factory.addElementMapping(new HandwritingElementMapping(new Desk(hand -> recorder), Settings.DEFAULT));
        System.out.printf("%8s %14s %14s %14s %14s %14s%n", "words", "sampling ms", "print ms", "written ms",
                "more ms/word", "more bytes/word");
        for (int words : counts) {
            String written = document(words, true);
            String printed = document(words, false);
            long before = recorder.nanos;
            render(factory, written);
            double sampling = (recorder.nanos - before) / 1e6;
            Cost print = cheapest(factory, printed, words);
            Cost ink = cheapest(factory, written, words);
            System.out.printf("%8d %14.1f %14.1f %14.1f %14.4f %14.1f%n", words, sampling, print.millis, ink.millis,
                    (ink.millis - print.millis) / words, (double) (ink.bytes - print.bytes) / words);
        }
    }

    /**
     * Pages of a page sequence each, so that FOP itself can let go of them, by a hand that remembers nothing.
     * Softly reachable objects should be let go of at once: FOP keeps the contents of written pages so, for as
     * long as nobody needs the memory.
     */
    private static void memory() throws Exception {
        FopFactory factory = FopFactory.newInstance(Documents.here());
        StringBuilder fo = new StringBuilder(document(WORDS_OF_A_PAGE, true));
        int start = fo.indexOf("<fo:page-sequence");
        int end = fo.indexOf("</fo:root>");
        String sequence = fo.substring(start, end);
        for (int pages : PAGES) {
            String document = fo.substring(0, start) + sequence.repeat(pages) + "</fo:root>";
            long[] peak = new long[1];
            FOUserAgent agent = factory.newFOUserAgent();
            agent.getEventBroadcaster().addEventListener(event -> {
                if (event.getEventKey().equals("endPage") || event.getEventKey().equals("endPageSequence")) {
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    peak[0] = Math.max(peak[0], runtime.totalMemory() - runtime.freeMemory());
                }
            });
            int made = run(factory, agent, document, OutputStream.nullOutputStream());
            System.gc();
            System.out.printf("%d pages: at most %.1f MB in use after a page%n", made, peak[0] / 1e6);
        }
    }

    private record Cost(double millis, long bytes) {
    }

    private static Cost cheapest(FopFactory factory, String document, int words) throws Exception {
        int warmUp = words >= 10_000 ? 1 : WARM_UP;
        Cost best = new Cost(Double.MAX_VALUE, 0);
        for (int run = -warmUp; run < RUNS; run++) {
            long before = cpu();
            long bytes = render(factory, document);
            double millis = (cpu() - before) / 1e6;
            if (run >= 0 && millis < best.millis) {
                best = new Cost(millis, bytes);
            }
        }
        return best;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long render(FopFactory factory, String document) throws Exception {
        long[] bytes = new long[1];
        run(factory, factory.newFOUserAgent(), document, new OutputStream() {
            @Override
            public void write(int value) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] values, int offset, int length) {
                bytes[0] += length;
            }
        });
        return bytes[0];
    }

    private static int run(FopFactory factory, FOUserAgent agent, String document, OutputStream out) throws Exception {
        agent.getEventBroadcaster().addEventListener(event -> { });
        var fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
        TransformerFactory.newInstance().newTransformer().transform(new StreamSource(new StringReader(document)),
                new SAXResult(fop.getDefaultHandler()));
        return fop.getResults().getPageCount();
    }

    /** Paragraphs of 50 words, all print or all handwriting. */
    private static String document(int words, boolean written) {
        StringBuilder flow = new StringBuilder();
        int made = 0;
        while (made < words) {
            flow.append(written ? "<hw:text>" : "<fo:block>");
            for (int i = 0; i < 50 && made < words; i++, made++) {
                flow.append(VOCABULARY[(made * 7 + made / 20) % VOCABULARY.length]).append(' ');
            }
            flow.append(written ? "</hw:text>\n" : "</fo:block>\n");
        }
        return Documents.document(flow.toString());
    }

    /** Remembers what was written, so that a second run costs no sampling. */
    private static final class Recorder implements Penman {
        private final Penman penman;
        private final Map<LineOrder, PennedLine> known = new HashMap<>();
        private long nanos;

        Recorder(Penman penman) {
            this.penman = penman;
        }

        @Override
        public String name() {
            return penman.name();
        }

        @Override
        public void requireStyle(String style) throws LonghandException {
            penman.requireStyle(style);
        }

        @Override
        public OptionalInt firstUnwritable(String text) {
            return penman.firstUnwritable(text);
        }

        @Override
        public List<PennedLine> write(List<LineOrder> orders) throws LonghandException {
            List<LineOrder> unknown = new ArrayList<>(orders);
            unknown.removeIf(known::containsKey);
            if (!unknown.isEmpty()) {
                long before = processCpu();
                List<PennedLine> written = penman.write(unknown);
                nanos += processCpu() - before;
                for (int i = 0; i < unknown.size(); i++) {
                    known.put(unknown.get(i), written.get(i));
                }
            }
            return orders.stream().map(known::get).toList();
        }

        private static long processCpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
