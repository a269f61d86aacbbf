package io.github.longhand.fop.command;

import io.github.longhand.ContentHash;
import io.github.longhand.LonghandException;
import io.github.longhand.fop.LonghandFop;
import io.github.longhand.fop.element.Settings;
import io.github.longhand.fop.letters.LetterHands;
import io.github.longhand.fop.letters.Reach;
import io.github.longhand.fop.writing.Desk;
import io.github.longhand.hand.Hands;
import io.github.longhand.hand.Styles;
import io.github.longhand.reading.Readers;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Option(names = "--no-check", description = "Do not read again what was written.")
    private boolean unchecked;

    @Option(names = "--strict", description = "A row fails if a word of it cannot be read after all tries, in place of"
            + " drawing it from the built-in alphabet.")
    private boolean strict;

    /** Who writes; files of other hands and styles that a template names must be within {@code reach}. */
    LonghandFop longhand(Reach reach) throws LonghandException {
        LonghandException.require(bias >= 0 && bias <= ScribeSettings.LARGEST_BIAS,
                "--bias must lie between 0 and 10, not " + bias);
        LonghandException.require(!strict || !unchecked, "--strict and --no-check exclude each other");
        Settings settings = Settings.DEFAULT.withBias(bias).withCheck(check());
        LetterHands hands = new LetterHands(Hands.load(hand), Optional.ofNullable(style), reach);
        return LonghandFop.with(new Desk(hands)).withDefaults(style == null ? settings : settings.withStyle(style));
    }

    private Check check() {
        return strict ? Check.STRICT : unchecked ? Check.NONE : Check.IF_POSSIBLE;
    }

    /** Changes when the hand, the reader that checks it or a setting does. */
    String fingerprint() throws LonghandException {
        return Hands.fingerprint(hand) + " " + Readers.builtInFingerprint() + " " + style + styleFiles() + " " + bias
                + " " + check();
    }

    /** Hashes of the files among the styles. */
    private String styleFiles() throws LonghandException {
        StringBuilder hashes = new StringBuilder();
        for (String name : style == null ? List.<String>of() : Styles.files(style)) {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    hashes.append(' ').append(ContentHash.of(in));
                } catch (IOException e) {
                    throw LonghandException.input("the style " + file + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return hashes.toString();
    }
}
