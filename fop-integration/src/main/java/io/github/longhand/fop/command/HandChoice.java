package io.github.longhand.fop.command;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.LonghandFop;
import io.github.longhand.fop.element.Settings;
import io.github.longhand.fop.letters.Reach;
import io.github.longhand.hand.Hands;
import io.github.longhand.reading.Readers;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import picocli.CommandLine.Option;

/** Options that say who writes, and how, where the template says nothing. */
final class HandChoice {
    @Option(names = "--hand", paramLabel = "NAME", defaultValue = Hands.DEFAULT,
            description = "Hand: a name, or a .hand file (default: ${DEFAULT-VALUE}).")
    private String hand;

    @Option(names = "--style", paramLabel = "NAME", description = "Style of the hand.")
    private String style;

    @Option(names = "--bias", paramLabel = "NUMBER", defaultValue = "" + ScribeSettings.DEFAULT_BIAS,
            description = "0 is as varied as the corpus, larger is neater, to 10 (default: ${DEFAULT-VALUE}).")
    private double bias;

    @Option(names = "--check", description = "Words that come out unreadable are written again, and told if they"
            + " stay so.")
    private boolean check;

    /** Who writes; where a template names another hand, it must be within {@code reach}. */
    LonghandFop longhand(Reach reach) throws LonghandException {
        if (!(bias >= 0 && bias <= ScribeSettings.LARGEST_BIAS)) {
            throw LonghandException.input("--bias must lie between 0 and 10, not " + bias);
        }
        Settings settings = Settings.DEFAULT.withBias(bias)
                .withCheck(check ? Check.WORDS : Check.IF_POSSIBLE);
        return LonghandFop.with(Hands.load(hand), reach.hands()).withDefaults(style == null ? settings : settings.withStyle(style));
    }

    /** Changes when the hand, the reader that checks it or a setting does. */
    String fingerprint() throws LonghandException {
        return Hands.fingerprint(hand) + " " + Readers.builtInFingerprint() + " " + style + " " + bias + " " + check;
    }
}
