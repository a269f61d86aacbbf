package io.github.longhand.training.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.longhand.reading.EditDistance;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlipsTest {
    @Test
    void aSlipIsOneLetterAwayFromItsWord() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            assertEquals(1, EditDistance.between("letter", Slips.slipped("letter", random)));
        }
    }
}
