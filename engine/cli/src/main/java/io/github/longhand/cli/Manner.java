package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say with which hand, and how, it is written. */
final class Manner {
    @Option(names = "--hand", paramLabel = "HAND", defaultValue = Hands.DEFAULT,
            description = "A hand's name or the path of a .hand file (default: ${DEFAULT-VALUE}).")
    private String hand;

    @Mixin
    private StyleChoice style;

    @Option(names = "--bias", paramLabel = "B", defaultValue = "" + ScribeSettings.DEFAULT_BIAS,
            description = "0 is as varied as people write, larger is neater, 10 the most (default: ${DEFAULT-VALUE}).")
    private double bias;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
            description = "Another number, other writing; the same command writes the same file"
                    + " (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--tries", paramLabel = "N", defaultValue = "" + ScribeSettings.DEFAULT_TRIES,
            description = "How often a word that cannot be read is written again, and a line that does not end is begun"
                    + " anew, before that is tried as often with larger bias (default: ${DEFAULT-VALUE}).")
    private int tries;

    @Option(names = "--no-check", description = "Do not read again what was written.")
    private boolean unchecked;

    @Option(names = "--strict", description = "Fail if a word cannot be read after all tries, in place of drawing it"
            + " from the built-in alphabet.")
    private boolean strict;

    /** The hand asked for. */
    Hand hand() throws LonghandException {
        return Hands.load(hand);
    }

    /** Whether a style was asked for. */
    boolean namesStyle() {
        return style.isMade();
    }

    /** All as asked for; whether numbers are in their range is for the scribe to say. */
    ScribeSettings settings(Hand loaded, Terminal terminal) throws LonghandException {
        if (strict && unchecked) {
            throw LonghandException.input("--strict and --no-check exclude each other");
        }
        return ScribeSettings.of(style.of(loaded, terminal)).withBias(bias)
                .withSeed(seed).withTries(tries)
                .withCheck(strict ? Check.STRICT : unchecked ? Check.NONE : Check.IF_POSSIBLE);
    }
}
