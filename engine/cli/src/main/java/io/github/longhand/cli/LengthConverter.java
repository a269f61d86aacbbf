package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.page.Length;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lengths with their unit, such as {@code 4mm}. */
final class LengthConverter implements ITypeConverter<Length> {
    @Override
    public Length convert(String text) {
        try {
            return Length.parse(text);
        } catch (LonghandException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
