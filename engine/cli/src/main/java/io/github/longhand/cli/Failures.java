package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells failures in one line each, and says with which exit code they end. */
final class Failures {
    private static final int WORK = 1;
    private static final int INPUT = 2;

    private final Terminal terminal;
    private final BooleanSupplier verbose;

    Failures(Terminal terminal, BooleanSupplier verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    /** Arguments that make no command. */
    int ofUsage(ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        tell(message(failure) + suggestion(failure) + "; see " + command + " --help", failure);
        return INPUT;
    }

    private static String suggestion(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                return "; did you mean " + String.join(" or ", suggestions.subList(0, Math.min(2, suggestions.size())))
                        + "?";
            }
        }
        return "";
    }

    /** A command that did not do what it was asked for. */
    int ofWork(Exception failure, CommandLine line, ParseResult result) {
        if (failure instanceof LonghandException known) {
            tell(known.getMessage(), known);
            return known.kind() == LonghandException.Kind.INPUT ? INPUT : WORK;
        }
        tell("this should not have happened: " + failure + "; --verbose shows where", failure);
        return WORK;
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private void tell(String message, Exception failure) {
        terminal.err().println("longhand: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(terminal.err());
        }
    }
}
