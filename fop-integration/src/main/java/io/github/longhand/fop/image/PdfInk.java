package io.github.longhand.fop.image;

import io.github.longhand.fop.writing.Look;
import io.github.longhand.ink.BezierPath;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontTriplet;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.SingleByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.fop.pdf.PDFTextUtil;
import org.apache.fop.render.pdf.PDFRenderingContext;

/**
 * Writes pictures as PDF operators.
 *
 * <p>Coordinates are whole hundredths of a millimetre under a matrix of that scale: finer than
 * any printer, and four digits at most for a word.
 */
final class PdfInk {
    private static final double GRID_PER_MM = 100;
    private static final double GRID_IN_POINTS = Look.POINTS_PER_MM / GRID_PER_MM;

    private final PDFRenderingContext context;
    private final StringBuffer out;

    PdfInk(PDFRenderingContext context, StringBuffer out) {
        this.context = context;
        this.out = out;
    }

    void draw(InkPicture picture) {
        for (Mark mark : picture.marks()) {
            mark.text().ifPresent(text -> hide(text, mark));
        }
        for (Mark mark : picture.marks()) {
            if (!mark.paths().isEmpty()) {
                if (picture.marks().size() == 1) {
                    draw(mark); // the picture's own graphics state will do
                } else {
                    context.getGenerator().getState().save();
                    out.append("q\n");
                    draw(mark);
                    out.append("Q\n");
                    context.getGenerator().getState().restore();
                }
            }
        }
    }

    private void draw(Mark mark) {
        boolean outlined = mark.pen().outlined();
        color(mark.color(), outlined);
        number(GRID_IN_POINTS, 5);
        out.append("0 0 ");
        number(GRID_IN_POINTS, 5);
        number(mark.xPt(), 2);
        number(mark.yPt(), 2);
        out.append("cm\n");
        if (!outlined) {
            integer(Math.round(mark.pen().widthMm() * GRID_PER_MM));
            out.append("w 1 J 1 j\n");
        }
        for (BezierPath path : mark.paths()) {
            path(path);
        }
        out.append(outlined ? "f\n" : "S\n");
    }

    private void color(Color color, boolean fill) {
        context.getGenerator().updateColor(color, fill, out);
    }

    private void path(BezierPath path) {
        long x = grid(path.x(0));
        long y = grid(path.y(0));
        integer(x);
        integer(y);
        out.append("m\n");
        boolean drawn = false;
        for (int p = 1; p + 2 <= 3 * path.curves(); p += 3) {
            long x1 = grid(path.x(p));
            long y1 = grid(path.y(p));
            long x2 = grid(path.x(p + 1));
            long y2 = grid(path.y(p + 1));
            long x3 = grid(path.x(p + 2));
            long y3 = grid(path.y(p + 2));
            boolean fromStart = x1 == x && y1 == y;
            boolean toEnd = x2 == x3 && y2 == y3;
            if (fromStart && toEnd && x == x3 && y == y3) {
                continue;
            }
            drawn = true;
            if (straight(x1 - x, y1 - y, x3 - x, y3 - y) && straight(x2 - x, y2 - y, x3 - x, y3 - y)) {
                pair(x3, y3);
                out.append("l\n");
            } else {
                if (!fromStart) {
                    pair(x1, y1);
                }
                if (fromStart || !toEnd) {
                    pair(x2, y2);
                }
                pair(x3, y3);
                out.append(fromStart ? "v\n" : toEnd ? "y\n" : "c\n");
            }
            x = x3;
            y = y3;
        }
        if (!drawn) {
            pair(x, y);
            out.append("l\n"); // a dot: its round caps are seen
        }
        if (path.closed()) {
            out.append("h\n");
        }
    }

    /** Whether a control point lies between the ends and within half a step of the line between them. */
    private static boolean straight(long px, long py, long dx, long dy) {
        double along = (double) px * dx + (double) py * dy;
        double across = (double) px * dy - (double) py * dx;
        double square = (double) dx * dx + (double) dy * dy;
        return 4 * across * across <= square && along >= 0 && along <= square;
    }

    private static long grid(double mm) {
        return Math.round(mm * GRID_PER_MM);
    }

    private void pair(long x, long y) {
        integer(x);
        integer(y);
    }

    private void integer(long value) {
        out.append(value).append(' ');
    }

    private void number(double value, int digits) {
        long scale = Math.round(Math.pow(10, digits));
        long rounded = Math.round(value * scale);
        if (rounded < 0) {
            out.append('-');
            rounded = -rounded;
        }
        out.append(rounded / scale);
        long fraction = rounded % scale;
        if (fraction != 0) {
            String decimals = Long.toString(scale + fraction).substring(1);
            int end = decimals.length();
            while (decimals.charAt(end - 1) == '0') {
                end--;
            }
            out.append('.').append(decimals, 0, end);
        }
        out.append(' ');
    }

    /**
     * Writes text in render mode 3, as wide as the word it lies beneath; without the characters that
     * the font lacks, for which FOP would put another.
     */
    private void hide(HiddenText text, Mark mark) {
        FontInfo fonts = context.getFontInfo();
        FontTriplet triplet = text.font().stream().filter(font -> fonts.getFonts()
                .containsKey(fonts.getInternalFontKey(font))).findFirst().orElse(text.font().get(0));
        Font font = fonts.getFontInstance(triplet, text.sizeMillipoints()); // marks it used, so it is embedded
        Typeface typeface = real(fonts.getFonts().get(font.getFontName()));
        double natural = text.text().codePoints().filter(font::hasCodePoint).map(font::getCharWidth).sum() / 1000.0;
        if (natural == 0) {
            return;
        }
        PDFTextUtil writer = new Writer();
        writer.beginTextObject();
        writer.setTextRenderingMode(PDFTextUtil.TR_INVISIBLE);
        if (mark.widthPt() > 0) {
            number(100 * mark.widthPt() / natural, 1);
            out.append("Tz\n");
        }
        double size = text.sizeMillipoints() / 1000.0;
        writer.updateTf(font.getFontName(), size, typeface.isMultiByte(), typeface.isCID());
        writer.writeTextMatrix(new AffineTransform(1, 0, 0, -1, mark.xPt(), mark.yPt()));
        text.text().codePoints().filter(font::hasCodePoint).forEach(codePoint -> {
            int glyph = font.mapCodePoint(codePoint);
            if (typeface instanceof SingleByteFont single && single.hasAdditionalEncodings()) {
                int encoding = glyph / 256;
                writer.updateTf(encoding == 0 ? font.getFontName() : font.getFontName() + "_" + encoding, size,
                        typeface.isMultiByte(), typeface.isCID());
                glyph %= 256;
            }
            writer.writeTJMappedCodePoint(glyph);
        });
        writer.writeTJ();
        writer.endTextObject();
    }

    private static Typeface real(Typeface typeface) {
        return typeface instanceof LazyFont lazy ? lazy.getRealFont() : typeface;
    }

    private final class Writer extends PDFTextUtil {
        @Override
        protected void write(String code) {
            out.append(code);
        }

        @Override
        protected void write(StringBuffer code) {
            out.append(code);
        }
    }
}
