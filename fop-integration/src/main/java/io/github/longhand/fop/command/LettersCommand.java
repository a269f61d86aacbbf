package io.github.longhand.fop.command;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Progress;
import io.github.longhand.cli.Terminal;
import io.github.longhand.fop.letters.LetterPress;
import io.github.longhand.fop.letters.LetterRun;
import io.github.longhand.fop.letters.MergedPdf;
import io.github.longhand.fop.letters.PressSettings;
import io.github.longhand.fop.letters.Proofs;
import io.github.longhand.fop.letters.Reach;
import io.github.longhand.fop.letters.RowError;
import io.github.longhand.fop.letters.RunListener;
import io.github.longhand.fop.letters.RunReport;
import io.github.longhand.fop.letters.RunSettings;
import io.github.longhand.fop.letters.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    private final Terminal terminal;

    @Option(names = "--data", required = true, paramLabel = "FILE",
            description = "The rows: CSV with a header, .jsonl or .xml.")
    private Path data;

    @Option(names = "--template", required = true, paramLabel = "FILE",
            description = "XSLT that makes XSL-FO of a row, or XSL-FO with {column} where a value belongs.")
    private Path template;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the letters go.")
    private Path folder;

    @Option(names = "--name", paramLabel = "PATTERN",
            description = "Names of the files, such as {id}-{last_name}.pdf (default: the key, .pdf).")
    private String names;

    @Option(names = "--key", paramLabel = "COLUMN", description = "The column that names a row (default: id).")
    private String key;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "0",
            description = "Of the run: the same seed and row give the same letter (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private HandChoice hand;

    @Option(names = "--rows-per-file", paramLabel = "N", defaultValue = "1",
            description = "For sheets of labels: how many rows the template takes at a time.")
    private int rowsPerFile;

    @Option(names = "--merged", paramLabel = "FILE",
            description = "Also write all letters to one PDF, with a bookmark for each.")
    private Path merged;

    @Option(names = "--proofs", paramLabel = "N", defaultValue = "0",
            description = "Also write the first N letters as pictures, to OUT/proofs.")
    private int proofs;

    @Option(names = "--pdf-a", description = "Write PDF/A-1b.")
    private boolean archival;

    @Option(names = "--bleed", paramLabel = "MM", defaultValue = "0",
            description = "By how many millimetres the print reaches over the edge of the paper.")
    private double bleedMm;

    @Option(names = "--trim-room", description = "Leave room around the page for a printer's marks.")
    private boolean cropMarks;

    @Option(names = "--fop-config", paramLabel = "FILE",
            description = "A configuration of FOP's, for fonts above all; without one, printed text has one font.")
    private Path configuration;

    @Option(names = "--allow", paramLabel = "FOLDER",
            description = "A folder that the template may read besides its own; may be repeated.")
    private List<Path> allowed = new ArrayList<>();

    @Option(names = "--rewrite", description = "Write also what is there and has not changed.")
    private boolean rewrite;

    @Option(names = "--dry-run", description = "Check all rows and say what would happen; write nothing.")
    private boolean dryRun;

    @Option(names = "--threads", paramLabel = "N",
            description = "How many letters are made at a time (default: two for each core).")
    private Integer threads;

    LettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        LetterRun run = run();
        RunReport report;
        try (Progress progress = Progress.of(terminal, dryRun ? "checking" : "writing")) {
            RunListener listener = listener(progress);
            report = dryRun ? run.check(listener) : run.run(listener);
        }
        if (!dryRun && (merged != null || proofs > 0)) {
            List<LetterRun.WrittenFile> files = run.files();
            if (merged != null) {
                MergedPdf.write(files, merged);
            }
            Proofs.write(files, proofs, folder.resolve("proofs"));
        }
        tell(report);
        return report.failed() > 0 ? 1 : 0;
    }

    private LetterRun run() throws LonghandException {
        require(rowsPerFile >= 1, "--rows-per-file must be 1 or more");
        require(threads == null || threads >= 1 && threads <= 1000, "--threads must be from 1 to 1000");
        require(proofs >= 0, "--proofs must be 0 or more");
        require(bleedMm >= 0 && bleedMm <= 50, "--bleed must be from 0 to 50 mm");
        Reach reach = Reach.of(template, allowed);
        PressSettings settings = PressSettings.of(template).withArchival(archival).withBleedMm(bleedMm)
                .withCropMarks(cropMarks);
        if (configuration != null) {
            settings = settings.withConfiguration(configuration);
        }
        LetterPress press = LetterPress.with(Template.read(template, reach), reach, hand.longhand(), settings);
        RunSettings run = new RunSettings(data, folder, Optional.ofNullable(names), Optional.ofNullable(key), seed,
                rowsPerFile, rewrite, threads == null ? 2 * Runtime.getRuntime().availableProcessors() : threads);
        return LetterRun.of(press, hand.fingerprint(), run);
    }

    private static void require(boolean holds, String otherwise) throws LonghandException {
        if (!holds) {
            throw LonghandException.input(otherwise);
        }
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

    private void tell(RunReport report) {
        terminal.out().printf(Locale.ROOT, "%s: %s%s, %d as %s, %d %s%n", counted(report.rows(), "letter"),
                dryRun ? "to be written " : "written ", report.written(), report.unchanged(),
                report.unchanged() == 1 ? "it was" : "they were", report.failed(), dryRun ? "would fail" : "failed");
        if (report.written() > 0) {
            terminal.out().printf(Locale.ROOT, "%s, %s by hand%s%n", counted(report.pages(), "page"),
                    counted(report.characters(), "character"), dryRun ? "" : String.format(Locale.ROOT,
                            ", %s, in %s: %.1f letters a minute, %.0f %% of the work in writing",
                            counted(report.retries(), "retry").replace("retrys", "retries"),
                            Progress.text(Duration.ofSeconds((long) report.seconds())),
                            60 * report.written() / report.seconds(),
                            100 * report.samplingSeconds() / report.workSeconds()));
        }
        if (report.orphans() > 0) {
            terminal.out().printf(Locale.ROOT, "%s there of rows that are no longer in the table%n",
                    counted(report.orphans(), "letter"));
        }
        for (RowError error : report.errors().subList(0, Math.min(SHOWN_ERRORS, report.errors().size()))) {
            terminal.err().println("longhand: row " + error.row() + ": " + error.reason());
        }
        if (report.failed() > SHOWN_ERRORS) {
            terminal.err().println("longhand: and " + (report.failed() - SHOWN_ERRORS) + " more"
                    + (dryRun ? "" : "; " + folder.resolve("errors.csv") + " has them all"));
        }
    }

    private static String counted(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
