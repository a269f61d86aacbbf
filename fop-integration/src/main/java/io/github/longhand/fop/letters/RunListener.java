package io.github.longhand.fop.letters;

/** Is told how a run goes on; by one thread at a time. */
@FunctionalInterface
public interface RunListener {

    /**
     * One more letter is done.
     *
     * @param done written or failed in this run
     * @param failed of them
     * @param all that this run has to make
     */
    void at(long done, long failed, long all);
}
