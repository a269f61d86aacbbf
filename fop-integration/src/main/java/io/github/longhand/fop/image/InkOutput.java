package io.github.longhand.fop.image;

/**
 * What is known of the output that one document goes to: whether it draws ink as it is.
 *
 * <p>FOP looks for ways from our image type to each that an output takes, which costs more than to lay out a
 * word. Once a picture has come to one of our handlers, those that follow it have no other type to offer.
 * For one document, hence for one thread.
 */
public final class InkOutput {
    private boolean drawsInk;

    boolean drawsInk() {
        return drawsInk;
    }

    void noteInkDrawn() {
        drawsInk = true;
    }
}
