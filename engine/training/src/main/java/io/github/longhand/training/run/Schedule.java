package io.github.longhand.training.run;

/** How a network is trained, whatever it is to learn. */
public interface Schedule {
    /** How often the corpus is gone through. */
    int epochs();

    /** Lines of a batch, of similar length. */
    int batchLines();

    /** The largest learning rate, reached after {@link #warmUp} updates and falling along a cosine. */
    double learningRate();

    /** Updates over which the learning rate rises. */
    int warmUp();

    /** The norm of the gradient of the mean cost of a row, above which it is scaled down. */
    double clip();

    /** The part of the lines that are learned as if nobody knew who wrote them. */
    double styleDrop();

    /** How often, at most, a line is learned in an epoch because of a rare character in it. */
    int repeats();

    /** Seed of the first weights and of the order of the lines. */
    long seed();

    /** All settings in one line, for the provenance of what comes out. */
    String describe();
}
