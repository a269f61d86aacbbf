package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import io.github.longhand.hand.HandFile.Precision;
import io.github.longhand.hand.Hands;
import io.github.longhand.training.run.HandMaker;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code longhand styles}: which styles a hand is given out with. */
@Command(name = "styles", mixinStandardHelpOptions = true, sortOptions = false,
        synopsisSubcommandLabel = "(curate)",
        description = "Makes a hand to give away of one that a run has made.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand styles curate my.hand --style clear=w10042,round=w10013,anyone --drawn 0123456789 -o iam.hand"})
final class StylesCommand implements Runnable {
    private static final String ENDING = ".hand";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    StylesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: curate");
    }

    @Command(name = "curate", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Keeps some styles of a hand under plain names, measures how large each really writes so that"
                    + " all come out equally large, and keeps the numbers in 16 bits. 'longhand hands my.hand -o"
                    + " styles.png' shows what there is to choose from.")
    int curate(@Parameters(paramLabel = "HAND", description = "A hand's name or the path of a .hand file.") String hand,
            @Option(names = "--style", paramLabel = "NAME=STYLE", required = true, split = ",", mapFallbackValue = "",
                    description = "A style that is kept and its new name, or a name that stays; the first is the default.")
            Map<String, String> styles,
            @Option(names = "--drawn", paramLabel = "CHARS", defaultValue = "",
                    description = "Characters that the hand writes badly and a scribe is to draw (default: none).")
            String drawn,
            @Option(names = "--full", description = "Keep the numbers in 32 bits.") boolean full,
            @Option(names = {"-o", "--out"}, paramLabel = "FILE", required = true, description = "The hand: NAME.hand.")
            Path out) throws LonghandException {
        String file = String.valueOf(out.getFileName());
        if (!file.endsWith(ENDING) || file.length() == ENDING.length()) {
            throw LonghandException.input("the name of a hand ends in .hand, unlike '" + out + "'");
        }
        for (Map.Entry<String, String> style : styles.entrySet()) {
            if (!style.getKey().matches("[A-Za-z0-9][A-Za-z0-9 _-]*")) {
                throw LonghandException.input("a style's name has letters, digits, blanks, _ and -, unlike '"
                        + style.getKey() + "'");
            }
            if (style.getValue().isEmpty()) {
                style.setValue(style.getKey());
            }
        }
        Hand curated = HandMaker.measured(HandMaker.curated(Hands.load(hand),
                file.substring(0, file.length() - ENDING.length()), styles, drawn));
        HandFile.write(curated, out, full ? Precision.FULL : Precision.HALF);
        terminal.out().println(out);
        return 0;
    }
}
