package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.Drawing;
import io.github.longhand.draw.InkColor;
import io.github.longhand.draw.InkLayer;
import io.github.longhand.draw.Pens;
import io.github.longhand.glyph.Glyph;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.glyph.Manner;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The same text in several styles, each with its name before it. */
final class StyleSheet {
    private static final double X_HEIGHT_MM = 3;
    private static final double LINE_HEIGHT_MM = 12;
    private static final double LABEL_X_HEIGHT_MM = 1.8;
    private static final double MARGIN_MM = 5;

    private StyleSheet() {
    }

    /** The manners that a hand is to be shown in. */
    record Part(Scribe scribe, List<ScribeSettings> manners) {
        /** All styles of a hand, in one manner. */
        static Part allStyles(Scribe scribe, ScribeSettings manner) {
            return new Part(scribe, scribe.hand().styles().values().stream().map(manner::withStyle).toList());
        }
    }

    /** The sheet of {@code text}; errors are those of the scribe. */
    static Drawing of(List<Part> parts, String text) throws LonghandException {
        List<String> names = new ArrayList<>();
        List<Ink> lines = new ArrayList<>();
        for (Part part : parts) {
            List<LineRequest> requests = new ArrayList<>();
            for (ScribeSettings manner : part.manners()) {
                String style = manner.style().name();
                names.add(parts.size() == 1 ? style : part.scribe().hand().name() + " " + style);
                requests.add(new LineRequest(text, manner));
            }
            for (WrittenLine line : part.scribe().write(requests)) {
                lines.add(line.ink().scaled(X_HEIGHT_MM));
            }
        }
        return sheet(names, lines).withText(text);
    }

    private static Drawing sheet(List<String> names, List<Ink> lines) throws LonghandException {
        List<Ink> labels = names.stream().map(StyleSheet::printed).toList();
        double indent = labels.stream().map(Ink::bounds).flatMap(Optional::stream).mapToDouble(Bounds::maxX).max()
                .orElse(0) + MARGIN_MM;
        Ink allLabels = Ink.EMPTY;
        Ink allLines = Ink.EMPTY;
        for (int i = 0; i < lines.size(); i++) {
            allLabels = allLabels.plus(labels.get(i).translated(0, i * LINE_HEIGHT_MM));
            allLines = allLines.plus(lines.get(i).translated(indent, i * LINE_HEIGHT_MM));
        }
        Drawing whole = Drawing.around(allLabels.plus(allLines), Pens.line(), InkColor.BLUE_BLACK, MARGIN_MM);
        int labelStrokes = allLabels.strokes().size();
        List<Stroke> placed = whole.ink().strokes();
        return new Drawing(whole.widthMm(), whole.heightMm(), List.of(
                new InkLayer(new Ink(placed.subList(0, labelStrokes)), Pens.named("line", 0.25), InkColor.parse("grey")),
                new InkLayer(new Ink(placed.subList(labelStrokes, placed.size())), Pens.line(), InkColor.BLUE_BLACK)),
                "", "");
    }

    /** A name in printed letters, so that it can be read whatever the style is like. */
    private static Ink printed(String name) {
        Manner manner = Manner.upright(0).withSize(LABEL_X_HEIGHT_MM);
        Ink ink = Ink.EMPTY;
        double x = 0;
        for (int c : name.codePoints().toArray()) {
            Optional<Glyph> glyph = GlyphSet.builtIn().find(Character.toString(c));
            if (glyph.isPresent()) {
                ink = ink.plus(glyph.get().draw(manner, new Random(0)).translated(x, 0));
            }
            x += glyph.map(Glyph::advance).orElse(0.5) * LABEL_X_HEIGHT_MM;
        }
        return ink;
    }
}
