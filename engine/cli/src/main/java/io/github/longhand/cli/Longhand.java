package io.github.longhand.cli;

import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.network.Kernel;
import io.github.longhand.reading.Readers;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code longhand} command: runs one command line and answers with an exit code. */
@Command(name = "longhand", mixinStandardHelpOptions = true, versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND", description = "Writes by hand.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand write \"call me ishmael some years ago\" -o ishmael.svg",
            "  longhand write --file letter.txt --bias 0.7 --seed 4 -o letter.pdf",
            "  longhand explain \"ishmael\" -o pictures",
            "  longhand hands",
            "",
            "Commands of other modules, which the launcher builds when they are first used:",
            "  corpus, train, evaluate    hands of your own (longhand train --help)",
            "  reader                     the recogniser that checks what is written",
            "  learn                      a hand that writes like you",
            "  styles                     which styles a hand is given out with",
            "  fop                        handwriting in XSL-FO documents",
            "  inkscape-install           handwriting in Inkscape",
            "",
            "'longhand COMMAND --help' says more about a command.",
            "Exit codes: 0 done; 1 the work failed; 2 bad usage or input."})
public final class Longhand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "When something fails, show where.")
    private boolean verbose;

    private Longhand() {
    }

    /** Runs the arguments and ends the process with the exit code. */
    public static void main(String[] arguments) {
        if (arguments.length > 1 && WriteCommand.NAME.equals(arguments[0])) {
            loadAhead();
        }
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Gets ready what every scribe needs on another thread, while this one makes out what the arguments say. */
    private static void loadAhead() {
        Thread thread = new Thread(() -> {
            if (Runtime.getRuntime().availableProcessors() > 1) {
                Kernel.warmUpForOneLine();
            }
            Readers.builtIn();
            GlyphSet.builtIn();
        }, "longhand-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Runs one command line.
     *
     * @return 0 if it was done, 1 if the work failed, 2 for bad usage or input; a failure is told
     *         on {@code terminal.err()} in one line
     */
    public static int run(Terminal terminal, String... arguments) {
        Longhand longhand = new Longhand();
        CommandLine line = new CommandLine(longhand);
        line.addSubcommand(new WriteCommand(terminal));
        // Describing a command to picocli takes its time; who writes a line waits for none of the others.
        if (arguments.length == 0 || !WriteCommand.NAME.equals(arguments[0])) {
            line.addSubcommand(new ExplainCommand(terminal));
            line.addSubcommand(new HandsCommand(terminal));
            for (CommandModule module : ServiceLoader.load(CommandModule.class)) {
                module.commands(terminal).forEach(line::addSubcommand);
            }
        }
        Failures failures = new Failures(terminal, () -> longhand.verbose);
        line.setOut(new PrintWriter(terminal.out(), true, Charset.defaultCharset()));
        line.setErr(new PrintWriter(terminal.err(), true, Charset.defaultCharset()));
        line.setParameterExceptionHandler(failures::ofUsage);
        line.setExecutionExceptionHandler(failures::ofWork);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as: longhand write \"dear reader\"");
    }
}
