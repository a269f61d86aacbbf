package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkColor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Colours of ink, such as {@code blue-black} or {@code #1b2a4e}. */
final class ColorConverter implements ITypeConverter<InkColor> {
    @Override
    public InkColor convert(String text) {
        try {
            return InkColor.parse(text);
        } catch (LonghandException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
