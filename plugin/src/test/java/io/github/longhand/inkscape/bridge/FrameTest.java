package io.github.longhand.inkscape.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    private static final Map<String, Object> HEADER = Map.of("do", "write", "bias", 1.5, "checked", true,
            "texts", List.of("a \"quoted\" word", "ünïcödé 😀", "]]>"), "seeds", List.of(1L, Long.MAX_VALUE));

    @Test
    void whatIsWrittenIsRead() throws IOException {
        byte[] body = {0, 1, 2, -1};
        Frame read = read(bytes(new Frame(HEADER, ByteBuffer.wrap(body))));
        assertEquals(HEADER, read.header());
        assertArrayEquals(body, read.bodyBytes());
    }

    @Test
    void doublesKeepTheirBits() throws IOException {
        for (double value : new double[] {0.1, 1.0 / 3, Double.MIN_VALUE, Math.PI * 1e300, -0.0}) {
            assertEquals(value, read(bytes(new Frame(Map.of("x", value)))).header().get("x"));
        }
    }

    @Test
    void aFrameThatIsCutOffIsAnEnd() throws IOException {
        byte[] whole = bytes(new Frame(HEADER));
        for (int length : new int[] {0, 7, 19, 30, whole.length - 1}) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(EOFException.class, () -> read(part));
        }
    }

    @Test
    void aLengthBeyondTheLimitAllocatesNothing() {
        ByteBuffer huge = ByteBuffer.allocate(20);
        huge.put("LONGHAND".getBytes(StandardCharsets.US_ASCII)).putInt(2).putLong(Long.MAX_VALUE);
        assertThrows(IOException.class, () -> read(huge.array()));
        huge.clear();
        huge.put("LONGHAND".getBytes(StandardCharsets.US_ASCII)).putInt(-1).putLong(0);
        assertThrows(IOException.class, () -> read(huge.array()));
    }

    @Test
    void otherProtocolsAreRefused() {
        assertThrows(IOException.class,
                () -> read("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":}", "{} {}", "1", "{\"a\":99999999999999999999}",
            "{\"a\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}"})
    void headersThatAreNoObjectsAreRefused(String header) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(20 + json.length);
        frame.put("LONGHAND".getBytes(StandardCharsets.US_ASCII)).putInt(json.length).putLong(0).put(json);
        assertThrows(IOException.class, () -> read(frame.array()));
    }

    private static byte[] bytes(Frame frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frame.write(Channels.newChannel(out));
        return out.toByteArray();
    }

    private static Frame read(byte[] bytes) throws IOException {
        return Frame.read(Channels.newChannel(new ByteArrayInputStream(bytes)), Frame.LARGEST_HEADER,
                Frame.LARGEST_BODY);
    }
}
