package io.github.longhand.fop.image;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkJsonReader;
import io.github.longhand.draw.InkSample;
import io.github.longhand.draw.Pen;
import io.github.longhand.draw.Pens;
import io.github.longhand.fop.writing.Look;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import java.awt.Color;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;
import javax.xml.transform.Source;
import org.apache.xmlgraphics.image.loader.ImageContext;
import org.apache.xmlgraphics.image.loader.ImageException;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.spi.ImagePreloader;
import org.apache.xmlgraphics.image.loader.util.ImageInputStreamAdapter;
import org.apache.xmlgraphics.image.loader.util.ImageUtil;

/**
 * Recognises files of saved ink ({@code .json}), so that {@code fo:external-graphic} draws them, at
 * their natural size, with a plain pen in black.
 */
public final class InkFilePreloader implements ImagePreloader {
    /** How far into the file its format must be named. */
    private static final int HEAD = 256;
    private static final String FORMAT = "\"longhand-ink\"";

    @Override
    public ImageInfo preloadImage(String originalUri, Source source, ImageContext context)
            throws ImageException, IOException {
        if (!ImageUtil.hasImageInputStream(source)) {
            return null; // as the interface has it: not ours
        }
        ImageInputStream in = ImageUtil.needImageInputStream(source);
        if (!isInk(in)) {
            return null;
        }
        in.mark();
        try (InputStream bytes = new BufferedInputStream(new Unclosed(in))) {
            return InkImage.info(originalUri, picture(InkJsonReader.readAll(bytes, originalUri)),
                    new InkOutput());
        } catch (LonghandException e) {
            throw new ImageException(e.getMessage(), e);
        } finally {
            in.reset();
        }
    }

    private static boolean isInk(ImageInputStream in) throws IOException {
        in.mark();
        try {
            byte[] head = new byte[HEAD];
            int length = 0;
            while (length < HEAD) {
                int more = in.read(head, length, HEAD - length);
                if (more < 0) {
                    break;
                }
                length += more;
            }
            String text = new String(head, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
            return text.startsWith("{") && text.contains(FORMAT);
        } finally {
            in.reset();
        }
    }

    private static InkPicture picture(List<InkSample> samples) {
        Pen pen = Pens.line();
        Ink ink = Ink.EMPTY;
        for (InkSample sample : samples) {
            ink = ink.plus(sample.ink());
        }
        Bounds bounds = ink.bounds().orElse(new Bounds(0, 0, 0, 0)).grown(pen.reachMm());
        double width = bounds.width() * Look.POINTS_PER_MM;
        Mark mark = new Mark(pen.draw(ink), pen, Color.BLACK, -bounds.minX() * Look.POINTS_PER_MM,
                -bounds.minY() * Look.POINTS_PER_MM, width, Optional.empty());
        return new InkPicture(width, bounds.height() * Look.POINTS_PER_MM, List.of(mark));
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY;
    }

    /** The stream belongs to FOP, which goes on with it. */
    private static final class Unclosed extends ImageInputStreamAdapter {
        Unclosed(ImageInputStream in) {
            super(in);
        }

        @Override
        public void close() {
        }
    }
}
