package io.github.longhand.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.longhand.LonghandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSizeTest {
    @ParameterizedTest
    @CsvSource({"A5,148,210", "a5,148,210", "letter,215.9,279.4", "A5 landscape,210,148", "120mm x 170mm,120,170",
        "120x170mm,120,170", "5x7in,127,177.8", "5in×7in,127,177.8", "96px x 192px,25.4,50.8", "DL,99,210"})
    void sizesAreReadByNameOrNumbers(String text, double width, double height) throws LonghandException {
        assertEquals(width, PageSize.parse(text).widthMm(), 1e-9);
        assertEquals(height, PageSize.parse(text).heightMm(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A99", "120", "120x170", "0mm x 5mm", "-5mm x 5mm", "1e9mm x 5mm", "landscape", "x"})
    void whatIsNoSizeIsRefused(String text) {
        assertThrows(LonghandException.class, () -> PageSize.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"15mm,15", "1.5cm,15", "1in,25.4", "72pt,25.4", "6pc,25.4", "0,0", "' 12 MM ',12", ".5in,12.7"})
    void lengthsAreReadWithTheirUnit(String text, double mm) throws LonghandException {
        assertEquals(mm, Length.parse(text).mm(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "mm", "15 miles", "NaN", "1..5mm", "99999999999999999999mm"})
    void whatIsNoLengthIsRefused(String text) {
        assertThrows(LonghandException.class, () -> Length.parse(text));
    }

    @Test
    void marginsAreReadAsInStyleSheets() throws LonghandException {
        assertEquals(Margins.all(15), Margins.parse("15mm"));
        assertEquals(new Margins(20, 15, 20, 15), Margins.parse("20mm 15mm"));
        assertEquals(new Margins(1, 2, 3, 4), Margins.parse("1mm 2mm 3mm 4mm"));
        assertThrows(LonghandException.class, () -> Margins.parse("-1mm"));
        assertThrows(LonghandException.class, () -> Margins.parse("1mm 2mm 3mm"));
    }
}
