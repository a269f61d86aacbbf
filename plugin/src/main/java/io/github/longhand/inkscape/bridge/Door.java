package io.github.longhand.inkscape.bridge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;

/** Where callers come in. Closing it ends the wait for the next one and takes its sign down. */
interface Door extends Closeable {

    /**
     * Waits for the next caller. One who is known by his looks to be another user is turned away
     * here and not returned.
     *
     * @throws ClosedChannelException when the door has been closed
     */
    SocketChannel admit() throws IOException;

    /** Whether a caller who says {@code secret} may come in. */
    boolean admits(String secret);
}
