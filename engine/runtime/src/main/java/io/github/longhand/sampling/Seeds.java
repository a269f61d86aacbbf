package io.github.longhand.sampling;

/** Seeds made from seeds, such that near ones give streams that have nothing to do with each other. */
public final class Seeds {

    private Seeds() {
    }

    /** The seed of try {@code attempt}, from 0: the first is the seed itself. */
    static long attempt(long seed, int attempt) {
        return attempt == 0 ? seed : derive(seed, attempt);
    }

    /** A seed for the {@code number}-th thing made from {@code seed}. */
    public static long derive(long seed, long number) {
        return mix(seed + mix(number + 0x9E3779B97F4A7C15L));
    }

    /** A seed from {@code seed} and a name, such as a row's key. */
    public static long derive(long seed, String name) {
        long hash = seed;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash ^ name.charAt(i));
        }
        return derive(hash, name.length());
    }

    /** The finalizer of MurmurHash3, variant 13 (David Stafford). */
    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
