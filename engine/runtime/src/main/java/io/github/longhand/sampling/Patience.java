package io.github.longhand.sampling;

/**
 * How often what failed is written again, and how: as it was asked for at first, then ever neater, since what
 * comes by chance is more often right the less is left to it.
 */
final class Patience {
    private static final int ROUNDS = 3;
    /** By how much each round's bias is larger. */
    private static final double NEATER = 1;
    /** So many tries together are hardly slower than one. */
    private static final int TOGETHER = 6;

    private Patience() {
    }

    /** The most tries. */
    static int most(ScribeSettings settings) {
        return ROUNDS * settings.tries();
    }

    /** How many tries, from {@code attempt} on, are made at once: of the first round each on its own. */
    static int together(ScribeSettings settings, int attempt) {
        return attempt < settings.tries() ? 1 : Math.min(TOGETHER, settings.tries() - attempt % settings.tries());
    }

    /** The manner of try {@code attempt}, from 0: rounds of {@link ScribeSettings#tries} each. */
    static ScribeSettings at(ScribeSettings settings, int attempt) {
        double bias = settings.bias() + attempt / settings.tries() * NEATER;
        return settings.withBias(Math.min(ScribeSettings.LARGEST_BIAS, bias));
    }
}
