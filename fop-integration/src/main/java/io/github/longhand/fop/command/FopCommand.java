package io.github.longhand.fop.command;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.LonghandFop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.cli.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code longhand fop}: FOP's own command line, with handwriting on its class path. */
@Command(name = "fop", description = "Runs Apache FOP, with handwriting: the arguments are FOP's own.",
        footer = {"", "Example:", "  longhand fop -fo letter.fo -pdf letter.pdf"})
final class FopCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "As for FOP; none to list them.")
    private List<String> arguments = new ArrayList<>();

    /** Does not return: FOP ends the process, with 0 if it made the document and 1 if not. */
    @Override
    public Integer call() throws LonghandException {
        LonghandFop.verify(FopFactory.newInstance(Path.of("").toAbsolutePath().toUri()));
        Main.startFOP(arguments.toArray(String[]::new));
        return 0;
    }
}
