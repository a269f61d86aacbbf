package io.github.longhand.fop.writing;

/** Seeds from what is written and where, the same on every machine. */
final class Seeds {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeds() {
    }

    /** A seed for {@code text} as the {@code place}-th passage of a document. */
    static long of(String text, long place) {
        long hash = FNV_START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mixed(hash, place);
    }

    /** The {@code number}-th seed derived from {@code seed}; the finisher of SplitMix64. */
    static long mixed(long seed, long number) {
        long z = seed + (number + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
