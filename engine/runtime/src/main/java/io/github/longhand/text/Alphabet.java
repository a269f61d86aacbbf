package io.github.longhand.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The characters a hand has learned, in the order of the network's one-hot vector. Index 0 stands
 * for every character that is not in it. Immutable.
 */
public final class Alphabet {
    /** The index of a character that the alphabet does not have. */
    public static final int UNKNOWN = 0;

    private final String characters;
    private final Map<Character, Integer> indices;

    private Alphabet(String characters) {
        this.characters = characters;
        this.indices = new HashMap<>();
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            if (Character.isSurrogate(character) || indices.put(character, i + 1) != null) {
                throw new IllegalArgumentException(String.format(
                        "an alphabet has each character once and none beyond U+FFFF: U+%04X at %d",
                        (int) character, i));
            }
        }
    }

    /**
     * The alphabet of {@code characters}, which get the indices 1, 2, ...
     *
     * @throws IllegalArgumentException if a character comes twice or lies beyond U+FFFF
     */
    public static Alphabet of(String characters) {
        return new Alphabet(characters);
    }

    /** The length of the one-hot vector: the number of characters and one for the unknown. */
    public int size() {
        return characters.length() + 1;
    }

    /** All characters, in order of their index from 1. */
    public String characters() {
        return characters;
    }

    public boolean contains(char character) {
        return indices.containsKey(character);
    }

    /** The index of {@code character}, or {@link #UNKNOWN}. */
    public int index(char character) {
        return indices.getOrDefault(character, UNKNOWN);
    }

    /** The index of each character of {@code text}. */
    public int[] encode(String text) {
        int[] encoded = new int[text.length()];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = index(text.charAt(i));
        }
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alphabet alphabet && characters.equals(alphabet.characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return characters;
    }
}
