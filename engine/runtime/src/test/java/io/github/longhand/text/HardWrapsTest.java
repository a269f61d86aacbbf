package io.github.longhand.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HardWrapsTest {
    private static final String WRAPPED = "The garden has been kinder to us this year than we had any\n"
            + "right to expect. The beans came up twice, the pears hung on\nuntil the first frost.";

    @Test
    void aWrappedParagraphBecomesOneLine() {
        assertEquals(WRAPPED.replace('\n', ' '), HardWraps.joined(WRAPPED));
        assertEquals("Dear Zoë,\n\n"
                + WRAPPED.replace('\n', ' ') + "\n\nBye\n",
                HardWraps.joined("Dear Zoë,\r\n\r\n" + WRAPPED.replace("\n", "\r\n") + "\r\n\r\nBye\r\n"));
    }

    @Test
    void addressesVerseAndPageBreaksStayAsTheyAre() {
        String text = "14 rue de l'Église\n75004 Paris\n\n"
                + "A line of verse that is as long as lines of prose may be, yes,\n"
                + "short\none\n\f\nnext page\n";
        assertEquals(text, HardWraps.joined(text));
    }
}
