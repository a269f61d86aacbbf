package io.github.longhand.inkscape.bridge;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One thing said over the socket: a header of a few named values and a body of bytes.
 *
 * @param header what is wanted or told
 * @param body a document or a JSON text, often empty; direct when it was received, so that Python
 *        can look at it without a copy
 */
record Frame(Map<String, Object> header, ByteBuffer body) {
    /** The largest document, 256 MB. */
    static final long LARGEST_BODY = 256L << 20;
    /** The largest header: arguments with a long text. */
    static final int LARGEST_HEADER = 4 << 20;
    /** What a caller may say before it is known who he is. */
    static final int LARGEST_GREETING = 4 << 10;

    private static final byte[] MAGIC = "LONGHAND".getBytes(StandardCharsets.US_ASCII);
    private static final int PREFIX = MAGIC.length + Integer.BYTES + Long.BYTES;

    Frame(Map<String, Object> header) {
        this(header, ByteBuffer.allocate(0));
    }

    /** A text member of the header; empty if it is not there. */
    String text(String name) {
        return header.get(name) instanceof String text ? text : "";
    }

    /** A list of texts of the header; empty if it is not there. */
    List<String> texts(String name) {
        return header.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    byte[] bodyBytes() {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }

    /**
     * Waits for the next frame.
     *
     * @throws EOFException if the other side has hung up
     * @throws IOException if what comes is no frame or exceeds a limit; nothing is allocated for it
     */
    static Frame read(ReadableByteChannel channel, int largestHeader, long largestBody) throws IOException {
        ByteBuffer prefix = fill(channel, ByteBuffer.allocate(PREFIX).order(ByteOrder.BIG_ENDIAN));
        byte[] magic = new byte[MAGIC.length];
        prefix.get(magic);
        int headerLength = prefix.getInt();
        long bodyLength = prefix.getLong();
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("the caller does not speak Longhand's protocol");
        }
        if (headerLength < 0 || headerLength > largestHeader || bodyLength < 0 || bodyLength > largestBody) {
            throw new IOException("a message of " + headerLength + " and " + bodyLength + " bytes is too long; "
                    + largestHeader + " and " + largestBody + " are allowed");
        }
        byte[] header = fill(channel, ByteBuffer.allocate(headerLength)).array();
        return new Frame(Json.read(header), fill(channel, ByteBuffer.allocateDirect((int) bodyLength)));
    }

    void write(WritableByteChannel channel) throws IOException {
        byte[] json = Json.write(header);
        ByteBuffer start = ByteBuffer.allocate(PREFIX + json.length).order(ByteOrder.BIG_ENDIAN);
        start.put(MAGIC).putInt(json.length).putLong(body.remaining()).put(json).flip();
        for (ByteBuffer part : List.of(start, body.duplicate())) {
            while (part.hasRemaining()) {
                channel.write(part);
            }
        }
    }

    private static ByteBuffer fill(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the other side hung up");
            }
        }
        return buffer.flip();
    }
}
