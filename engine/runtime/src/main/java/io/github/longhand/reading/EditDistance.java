package io.github.longhand.reading;

/** How many characters must be changed, left out or put in to turn one text into another (Levenshtein). */
public final class EditDistance {

    private EditDistance() {
    }

    /** The distance between {@code a} and {@code b}. */
    public static int between(String a, String b) {
        return distances(a, b)[a.length()][b.length()];
    }

    /** For each character of {@code a}, whether it stays as it is where {@code a} is turned into {@code b}. */
    public static boolean[] kept(String a, String b) {
        int[][] distances = distances(a, b);
        boolean[] kept = new boolean[a.length()];
        int i = a.length();
        int j = b.length();
        while (i > 0 && j > 0) {
            boolean same = a.charAt(i - 1) == b.charAt(j - 1);
            if (distances[i][j] == distances[i - 1][j - 1] + (same ? 0 : 1)) {
                kept[--i] = same;
                j--;
            } else if (distances[i][j] == distances[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        return kept;
    }

    /** (a + 1, b + 1): the distances between the beginnings of both. */
    private static int[][] distances(String a, String b) {
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                    continue;
                }
                int change = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                distances[i][j] = Math.min(change, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
            }
        }
        return distances;
    }
}
