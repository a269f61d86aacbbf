package io.github.longhand.fop.command;

import com.sun.management.OperatingSystemMXBean;
import io.github.longhand.LonghandException;
import io.github.longhand.cli.Progress;
import io.github.longhand.cli.Terminal;
import io.github.longhand.fop.letters.LetterRun;
import io.github.longhand.fop.letters.MergedPdf;
import io.github.longhand.fop.letters.Proofs;
import io.github.longhand.fop.letters.RowError;
import io.github.longhand.fop.letters.RunListener;
import io.github.longhand.fop.letters.RunReport;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code longhand letters}: a PDF for each row of a table, written by hand. */
@Command(name = "letters", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes a letter for each row of a table.",
        footer = {"",
            "A run may be stopped at any moment; started again, it goes on. OUT/ledger.csv says what is written,",
            "OUT/errors.csv which rows have no letter, and why.",
            "Exit codes: 0 all rows have their letter; 1 some have not; 2 bad usage, table or template.", "",
            "Example:",
            "  longhand letters --data customers.csv --template thank-you.xsl --out letters/"})
final class LettersCommand implements Callable<Integer> {
    private static final int SHOWN_ERRORS = 5;
    private static final String PROOFS = "proofs";
    /** What FOP has to say of a letter comes as events, by which the letter stands or fails. */
    private static final Logger CHATTER = Logger.getLogger("org.apache.fop");

    private final Terminal terminal;

    @Mixin
    private LetterOptions options;

    @Option(names = "--envelope", paramLabel = "FILE",
            description = "Also make an envelope of each row with this template, in OUT/envelopes.")
    private Path envelope;

    @Option(names = "--merged", paramLabel = "FILE",
            description = "Also write all letters to one PDF, with a bookmark for each.")
    private Path merged;

    @Option(names = "--only-merged", description = "Keep no file of a single letter once all are in the merged one.")
    private boolean onlyMerged;

    @Option(names = "--proofs", paramLabel = "N", defaultValue = "0",
            description = "Also write the first N letters as pictures, to OUT/proofs.")
    private int proofs;

    @Option(names = "--dry-run", description = "Check all rows and say what would happen; write nothing.")
    private boolean dryRun;

    LettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        CHATTER.setLevel(Level.OFF);
        LonghandException.require(proofs >= 0, "--proofs must be 0 or more, not " + proofs);
        LonghandException.require(!onlyMerged || merged != null, "--only-merged needs --merged FILE");
        LetterRun letters = options.run();
        Optional<LetterRun> envelopes = envelope == null ? Optional.empty() : Optional.of(options.envelopes(envelope));
        long failed = run(letters, "letter");
        if (envelopes.isPresent()) {
            failed += run(envelopes.get(), "envelope");
        }
        if (!dryRun) {
            finish(letters);
            if (envelopes.isPresent() && proofs > 0) {
                Proofs.write(envelopes.get().files(), proofs, envelopes.get().folder().resolve(PROOFS));
            }
        }
        return failed > 0 ? 1 : 0;
    }

    /** Makes of the letters what is made of all together. */
    private void finish(LetterRun letters) throws LonghandException {
        if (merged == null && proofs == 0) {
            return;
        }
        List<LetterRun.WrittenFile> files = letters.files();
        Proofs.write(files, proofs, letters.folder().resolve(PROOFS));
        if (merged != null && !files.isEmpty()) {
            MergedPdf.write(files, merged);
            if (onlyMerged) {
                letters.removeMerged(files);
            }
        }
    }

    /** Makes, or checks, all and tells what came of it; answers with how many have failed. */
    private long run(LetterRun run, String thing) throws LonghandException {
        double before = processorSeconds();
        RunReport report;
        try (Progress progress = Progress.of(terminal, (dryRun ? "checking " : "writing ") + thing + "s")) {
            RunListener listener = listener(progress);
            report = dryRun ? run.check(listener) : run.run(listener);
        }
        tell(report, thing, run.folder(), processorSeconds() - before);
        return report.failed();
    }

    private static RunListener listener(Progress progress) {
        long start = System.nanoTime();
        return (done, failed, all) -> {
            double minutes = (System.nanoTime() - start) / 60e9;
            long left = (long) (minutes * 60 / done * (all - done));
            progress.show(done, all, Duration.ofSeconds(left), String.format(Locale.ROOT, "%d of %d, %.1f a minute%s",
                    done, all, done / minutes, failed == 0 ? "" : ", " + failed + " failed"));
        };
    }

    private void tell(RunReport report, String thing, Path folder, double processorSeconds) {
        terminal.out().printf(Locale.ROOT, "%s: %s%s, %d as %s, %d %s%n", counted(report.rows(), thing),
                dryRun ? "to be written " : "written ", report.written(), report.unchanged(),
                report.unchanged() == 1 ? "it was" : "they were", report.failed(), dryRun ? "would fail" : "failed");
        if (report.written() > 0) {
            terminal.out().printf(Locale.ROOT, "%s, %s by hand%s%n", counted(report.pages(), "page"),
                    counted(report.characters(), "character"), dryRun ? "" : String.format(Locale.ROOT,
                            ", %s, in %s: %.1f %ss a minute", counted(report.retries(), "retry")
                            .replace("retrys", "retries"), Progress.text(Duration.ofMillis(
                                    (long) (1000 * report.seconds()))), 60 * report.written() / report.seconds(),
                            thing));
        }
        if (report.written() > 0 && !dryRun && processorSeconds > 0) {
            terminal.out().printf(Locale.ROOT,
                    "time of the processors: %.0f %% layout, %.0f %% PDF, the rest writing%n",
                    100 * report.layoutSeconds() / processorSeconds, 100 * report.pdfSeconds() / processorSeconds);
        }
        if (report.orphans() > 0) {
            terminal.out().printf(Locale.ROOT, "%s there of rows that are no longer in the table%n",
                    counted(report.orphans(), thing));
        }
        for (RowError error : report.errors().subList(0, Math.min(SHOWN_ERRORS, report.errors().size()))) {
            terminal.err().println("longhand: row " + error.row() + ": " + error.reason());
        }
        if (report.failed() > SHOWN_ERRORS) {
            terminal.err().println("longhand: and " + (report.failed() - SHOWN_ERRORS) + " more"
                    + (dryRun ? "" : "; " + folder.resolve("errors.csv") + " has them all"));
        }
    }

    /** What the processors have done for this process so far; 0 where the JVM cannot tell. */
    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9 : 0;
    }

    private static String counted(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
