package io.github.longhand.training.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingStudyTest {
    private static DrawingStudy.Row row(char c, double written, double drawn) {
        return new DrawingStudy.Row(c, written, written / 2, drawn, Double.NaN, 0);
    }

    @Test
    void whatTheHandWritesBadlyIsDrawnUnlessPrintIsReadNoBetter() {
        DrawingStudy study = new DrawingStudy(List.of(row('x', 0.4, 0.1), row('S', 0.4, 0.4), row('a', 0.1, 0)));
        assertEquals("x", study.betterDrawn());
        assertTrue(study.report().contains("better drawn"), study.report());
    }

    @Test
    void whatIsMisreadMoreOftenThanNotIsDrawnWhateverTheReaderMakesOfPrint() {
        assertEquals("Z", new DrawingStudy(List.of(row('Z', 0.9, 0.9))).betterDrawn());
    }

    @Test
    void figuresAreDrawnTogetherOrNotAtAll() {
        assertEquals("17", new DrawingStudy(List.of(row('7', 0.6, 0.9), row('1', 0.1, 0.9))).betterDrawn());
        assertEquals("", new DrawingStudy(List.of(row('7', 0.3, 0), row('1', 0.1, 0))).betterDrawn());
    }
}
