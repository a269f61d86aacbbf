package io.github.longhand.samples.spark;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.command.LetterOptions;
import io.github.longhand.fop.letters.RowError;
import io.github.longhand.fop.letters.RunReport;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;

/**
 * {@code longhand letters}, spread over the machines of a Spark cluster. Takes the same options, writes
 * the same files, byte for byte, and keeps the same ledger: one may begin a run and the other end it.
 */
public final class SparkLetters {
    private SparkLetters() {
    }

    /**
     * Makes the letters and ends the process with 0 if every row has its letter, 1 if some have not, and
     * 2 if the table, the template or an option cannot be used.
     */
    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)).failed() == 0 ? 0 : 1);
        } catch (LonghandException e) {
            System.err.println("spark-letters: " + e.getMessage());
            System.exit(e.kind() == LonghandException.Kind.INPUT ? 2 : 1);
        }
    }

    /**
     * Makes the letters; on this machine where nothing says which cluster to use.
     *
     * @param arguments as for {@code longhand letters}
     */
    static RunReport run(List<String> arguments) throws LonghandException {
        LetterOptions options = options(arguments);
        SparkConf conf = new SparkConf().setAppName("Longhand letters").setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.ui.enabled", "false").setIfMissing("spark.log.level", "WARN");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            RunReport report = options.run().run(new SparkEngine(spark, arguments), (done, failed, all) -> { });
            System.out.printf(Locale.ROOT,
                    "%,d letters: written %,d, %,d as they were, %,d failed; %,d pages in %.0f s%n",
                    report.rows(), report.written(), report.unchanged(), report.failed(), report.pages(),
                    report.seconds());
            for (RowError error : report.errors()) {
                System.err.println("spark-letters: row " + error.row() + ": " + error.reason());
            }
            return report;
        }
    }

    /** The options of a command line; on the driver and on each executor the same. */
    static LetterOptions options(List<String> arguments) throws LonghandException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // dates in a PDF have a time zone
        LetterOptions options = new LetterOptions();
        try {
            new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("options",
                    CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                    .parseArgs(arguments.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw LonghandException.input(e.getMessage(), e);
        }
        return options;
    }
}
