package io.github.longhand.fop.command;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.letters.LetterPress;
import io.github.longhand.fop.letters.LetterRun;
import io.github.longhand.fop.letters.PressSettings;
import io.github.longhand.fop.letters.Reach;
import io.github.longhand.fop.letters.RunSettings;
import io.github.longhand.fop.letters.Template;
import io.github.longhand.sampling.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which letters are to be made, of what and how: the options of all commands that make letters. */
public final class LetterOptions {
    private static final int THREADS_PER_CORE = 8;

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

    @Option(names = "--pdf-a", description = "Write PDF/A-1b, for the archive.")
    private boolean archival;

    @Option(names = "--pdf-x", paramLabel = "FILE",
            description = "Write PDF/X-3:2003, for the printer; FILE is the ICC profile of the printing condition.")
    private Path profile;

    @Option(names = "--bleed", paramLabel = "MM", defaultValue = "0",
            description = "By how many millimetres the print reaches over the edge of the paper.")
    private double bleedMm;

    @Option(names = "--crop-marks", description = "Draw lines at the corners that show where to cut.")
    private boolean cropMarks;

    @Option(names = "--fop-config", paramLabel = "FILE",
            description = "A configuration of FOP's, for fonts above all; without one, printed text has one font.")
    private Path configuration;

    @Option(names = "--allow", paramLabel = "FOLDER",
            description = "A folder that the template may read besides its own; may be repeated.")
    private List<Path> allowed = new ArrayList<>();

    @Option(names = "--rewrite", description = "Write also what is there and has not changed.")
    private boolean rewrite;

    @Option(names = "--threads", paramLabel = "N",
            description = "How many letters are made at a time (default: eight for each core, since most wait"
                    + " until their lines are written together).")
    private Integer threads;

    /** Where the letters go. */
    public Path folder() {
        return folder;
    }

    /**
     * The press that makes them.
     *
     * @throws LonghandException (input) if an option makes no sense or names what is not there
     */
    public LetterPress press() throws LonghandException {
        return press(template);
    }

    private LetterPress press(Path with) throws LonghandException {
        LonghandException.require(bleedMm >= 0 && bleedMm <= 50, "--bleed must be from 0 to 50 mm, not " + bleedMm);
        Reach reach = Reach.of(with, allowed);
        PressSettings settings = PressSettings.of(with).withArchival(archival).withMarks(bleedMm, cropMarks);
        settings = configuration == null ? settings : settings.withConfiguration(configuration);
        settings = profile == null ? settings : settings.withPrintReady(profile);
        return LetterPress.with(Template.read(with, reach), reach, hand.longhand(reach), settings);
    }

    /**
     * The run that makes them.
     *
     * @throws LonghandException as {@link #press()}
     */
    public LetterRun run() throws LonghandException {
        return LetterRun.of(press(), hand.fingerprint(), settings());
    }

    /** The run that makes an envelope of each row with another template; no stroke of it is one of the letter's. */
    LetterRun envelopes(Path with) throws LonghandException {
        return LetterRun.of(press(with), hand.fingerprint(), settings().withSeed(Seeds.derive(seed, "envelope"))
                .withFolder(folder.resolve("envelopes")));
    }

    private RunSettings settings() throws LonghandException {
        LonghandException.require(rowsPerFile >= 1, "--rows-per-file must be 1 or more, not " + rowsPerFile);
        LonghandException.require(threads == null || threads >= 1 && threads <= 1000,
                "--threads must be from 1 to 1000, not " + threads);
        return new RunSettings(data, folder, Optional.ofNullable(names), Optional.ofNullable(key), seed, rowsPerFile,
                rewrite, threads == null ? THREADS_PER_CORE * Runtime.getRuntime().availableProcessors() : threads);
    }
}
