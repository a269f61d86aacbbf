package io.github.longhand.training.run;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.Drawing;
import io.github.longhand.draw.InkColor;
import io.github.longhand.draw.InkFiles;
import io.github.longhand.draw.Pens;
import io.github.longhand.draw.PngSettings;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.ink.Ink;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import java.nio.file.Path;
import java.util.List;

/** A picture of what a hand writes at the end of an epoch: the same lines each time. */
final class SampleSheet {
    private static final List<String> TEXTS = List.of("call me ishmael some years ago",
            "The quick brown fox jumps over the lazy dog", "Dear Mrs. Dalloway, thank you for your order",
            "Meet me at 9:30 on 14 March, Room 27", "0 1 2 3 4 5 6 7 8 9");
    private static final int STYLES = 3;
    private static final double X_HEIGHT_MM = 2.5;
    private static final double LINE_MM = 12;
    private static final double DPI = 110;

    private SampleSheet() {
    }

    static void write(Hand hand, Path file) throws LonghandException {
        Scribe scribe = Scribe.with(hand);
        Ink sheet = Ink.EMPTY;
        double y = 0;
        for (Style style : hand.styles().values().stream().limit(STYLES).toList()) {
            for (String text : TEXTS) {
                y += LINE_MM;
                sheet = sheet.plus(line(scribe, text, style).scaled(X_HEIGHT_MM).translated(0, y));
            }
            y += LINE_MM;
        }
        if (!sheet.isEmpty()) {
            InkFiles.write(List.of(Drawing.around(sheet, Pens.line(), InkColor.BLUE_BLACK, 6)), file,
                    new PngSettings(DPI, false));
        }
    }

    /** Nothing where the hand does not come to an end yet, as in the first epochs. */
    private static Ink line(Scribe scribe, String text, Style style) {
        try {
            return scribe.write(text, ScribeSettings.of(style)).ink();
        } catch (LonghandException e) {
            return Ink.EMPTY;
        }
    }
}
