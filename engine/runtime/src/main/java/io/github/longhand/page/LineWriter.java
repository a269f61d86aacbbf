package io.github.longhand.page;

import io.github.longhand.LonghandException;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.WrittenLine;
import java.util.List;

/** Who writes the lines of a page: a scribe, or what stands in for one. */
public interface LineWriter {
    /** Writes many lines together; the results stand in the order of the requests. */
    List<WrittenLine> write(List<LineRequest> lines) throws LonghandException;

    /**
     * Refuses a line of any length that {@link #write} would refuse for its characters, before
     * anything is written.
     *
     * @throws LonghandException (input) naming the character and its place in the line
     */
    void check(LineRequest line) throws LonghandException;

    /** A scribe as a writer of lines. */
    static LineWriter of(Scribe scribe) {
        return new LineWriter() {
            @Override
            public List<WrittenLine> write(List<LineRequest> lines) throws LonghandException {
                return scribe.write(lines);
            }

            @Override
            public void check(LineRequest line) throws LonghandException {
                scribe.compose(line.text(), line.settings());
            }
        };
    }
}
