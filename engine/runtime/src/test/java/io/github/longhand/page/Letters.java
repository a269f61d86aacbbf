package io.github.longhand.page;

import io.github.longhand.LonghandException;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.hand.Style;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.PrintHand;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.WrittenLine;
import io.github.longhand.text.Alphabet;
import io.github.longhand.text.Composer;
import java.util.List;

/** What the tests of pages write, and with what. */
final class Letters {
    static final ScribeSettings MANNER = ScribeSettings.of(new Style.Learned("print", 1, new float[0])).withSeed(5);
    static final LineWriter PRINT = new LineWriter() {
        @Override
        public List<WrittenLine> write(List<LineRequest> lines) throws LonghandException {
            return PrintHand.write(lines);
        }

        @Override
        public void check(LineRequest line) throws LonghandException {
            Composer.of(Alphabet.of(""), GlyphSet.builtIn()::has).compose(line.text());
        }
    };
    static final String PARAGRAPH = "The garden has been kinder to us this year than we had any right to expect. "
            + "The beans came up twice, the pears hung on until the first frost, and your grandmother's rose, which "
            + "everybody had given up, put out one small white flower in the last week of October. I cut it and set "
            + "it on the kitchen table, where it stayed, to my surprise, until the evening you telephoned.";
    static final String LETTER = "14 rue de l'Église\n75004 Paris\n\nDear Zoë,\n\n" + PARAGRAPH + "\n\n"
            + "About the money: the roof cost €1,234.56 (50 % more than he said!), and I have paid half of it. "
            + "Søren Ångström will look at the rest on Tuesday. There is no hurry; a roof that has leaked for ten "
            + "years can leak for ten days.\n\n" + PARAGRAPH + "\n\nWith love to you all,\n\n\n\t\tMüller & family";

    private Letters() {
    }

    static List<Page> set(String text, PageSettings settings) throws LonghandException {
        return Typesetter.of(PRINT, MANNER, settings).pages(text);
    }
}
