package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import java.io.InputStream;

/** placeholder */
final class SvgReader {
    static InkSample read(InputStream in, String source) throws LonghandException {
        throw LonghandException.input("later");
    }
}
