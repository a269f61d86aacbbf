package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import java.util.List;

/**
 * Stands between a document and its penmen: sees what is to be written, and may change its seeds,
 * count it or have it written together with that of other documents.
 */
@FunctionalInterface
public interface Copyist {

    /**
     * Has {@code penman} write.
     *
     * @return one line for each order, in their order
     * @throws LonghandException if one of them cannot be written
     */
    List<PennedLine> write(Penman penman, List<LineOrder> orders) throws LonghandException;

    /** One that adds nothing. */
    static Copyist plain() {
        return Penman::write;
    }
}
