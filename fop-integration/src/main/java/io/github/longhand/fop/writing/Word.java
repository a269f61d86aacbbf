package io.github.longhand.fop.writing;

/**
 * A word, or the part of one that shares a {@link Look}, which is drawn when its passage is
 * written.
 *
 * <p>Belongs to one document, hence to one thread.
 */
public final class Word {
    private final Passage passage;
    private final String text;
    private final int start;
    private final boolean placeholder;
    private final Look look;
    private DrawnWord drawn;

    Word(Passage passage, String text, int start, boolean placeholder, Look look) {
        this.passage = passage;
        this.text = text;
        this.start = start;
        this.placeholder = placeholder;
        this.look = look;
    }

    /** What is written. */
    public String text() {
        return text;
    }

    public Look look() {
        return look;
    }

    /** The passage it stands in. */
    public Passage passage() {
        return passage;
    }

    /**
     * Its lines. The first call for any word writes all passages of the document that are waiting.
     */
    public DrawnWord drawn() {
        if (drawn == null) {
            passage.writing().writeWaiting();
        }
        return drawn;
    }

    boolean isPlaceholder() {
        return placeholder;
    }

    /** Index of its first character in the passage's text. */
    int start() {
        return start;
    }

    /** Index after its last character in the passage's text. */
    int end() {
        return placeholder ? start : start + text.length();
    }

    boolean isDrawn() {
        return drawn != null;
    }

    void draw(DrawnWord lines) {
        this.drawn = lines;
    }
}
