package io.github.longhand.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.sampling.Legibility;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
    private static PageWord word(String text, Optional<Legibility.Word> read) {
        return new PageWord(text, 0, 20, 2, new Bounds(0, 18, 10, 20), read);
    }

    private static Page page(PageWord... words) {
        return new Page(1, 100, 100, Ink.EMPTY, Ink.EMPTY, List.of(words));
    }

    @Test
    void theScoreIsThatOfTheWordsWhichWereRead() {
        Page page = page(word("fox", Optional.of(new Legibility.Word("fox", 0, "fot", -6, 0, 3, false))),
                word("1234", Optional.empty()), word("n", Optional.of(new Legibility.Word("n", 9, "n", 0, 0, 0, true))));
        assertEquals(-1.5, page.score().orElseThrow(), 1e-12);
        assertEquals(List.of("fox"), page.unreadable());
    }

    @Test
    void whatWasNotReadHasNoScore() {
        assertTrue(page(word("fox", Optional.empty())).score().isEmpty());
    }
}
