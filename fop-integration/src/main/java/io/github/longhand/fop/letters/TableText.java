package io.github.longhand.fop.letters;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a table: UTF-8 with or without byte order mark, and in one row no more than memory
 * can hold, whatever quotation marks are left open.
 */
final class TableText extends FilterReader {
    /** Characters of one row, generously. */
    private static final int LONGEST_ROW = 16 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private long left = LONGEST_ROW;

    private TableText(BufferedReader in) {
        super(in);
    }

    static TableText open(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
        return new TableText(reader);
    }

    /** The text of the first line, which stays to be read; its first part, should it be very long. */
    String firstLine() throws IOException {
        int most = 1 << 16;
        in.mark(most);
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n' && read != '\r' && line.length() < most - 1;
                read = in.read()) {
            line.append((char) read);
        }
        in.reset();
        return line.toString();
    }

    /** A new row begins. */
    void startRow() {
        left = LONGEST_ROW;
    }

    /** The next line without its end; {@code null} after the last. */
    String line() throws IOException {
        startRow();
        StringBuilder line = new StringBuilder();
        int read = read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            line.append((char) read);
            read = read();
        }
        return line.toString();
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int characters) throws IOException {
        left -= Math.max(0, characters);
        if (left < 0) {
            throw new IOException("a row of more than " + (LONGEST_ROW >> 20)
                    + " million characters; is a quotation mark left open?");
        }
    }
}
