package io.github.longhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainAndHandsTest {
    @TempDir
    Path folder;

    @Test
    void explainDrawsEachPictureAndThePageThatShowsThem() throws Exception {
        Path pictures = folder.resolve("pictures");
        Answer answer = Answer.to("explain", "ishmael", "-o", pictures.toString());
        assertEquals(new Answer(0, "", ""), answer);
        for (String name : List.of("line", "phi", "window", "pi", "density")) {
            assertTrue(Files.size(pictures.resolve(name + ".png")) > 1000, name);
        }
        assertTrue(Files.readString(pictures.resolve("index.html")).contains("ishmael"));
    }

    @Test
    void explainRefusesSeveralLines() {
        Answer answer = Answer.to("explain", "one\ntwo", "-o", folder.resolve("no").toString());
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("one line is explained at a time"), answer.err());
    }

    @Test
    void handsSaysWhatIsInTheHandAndUnderWhichLicence() throws Exception {
        Hand hand = Hands.load(Hands.DEFAULT);
        Answer answer = Answer.to("hands");
        assertEquals(0, answer.exit(), answer.err());
        assertTrue(answer.out().contains(hand.weights().shape().units() + " units"), answer.out());
        assertTrue(answer.out().contains(hand.licence()), answer.out());
        for (String style : hand.styles().keySet()) {
            assertTrue(answer.out().contains(style), style);
        }
    }

    @Test
    void handsDrawsALineInEveryStyle() throws Exception {
        Path sheet = folder.resolve("styles.svg");
        Answer answer = Answer.to("hands", "iam", "--text", "an", "-o", sheet.toString());
        assertEquals(0, answer.exit(), answer.err());
        assertTrue(Files.readString(sheet).contains("<path"));
    }

    @Test
    void handsAndWriteDrawTheStylesAskedForAndMixtures() throws Exception {
        List<String> names = List.copyOf(Hands.load(Hands.DEFAULT).styles().keySet());
        String mixture = names.get(0) + ":0.6+" + names.get(1) + ":0.4";
        Path one = folder.resolve("one.svg");
        Path two = folder.resolve("two.svg");
        assertEquals(0, Answer.to("hands", "iam", "--text", "an", "--style", mixture, "-o", one.toString()).exit());
        assertEquals(0, Answer.to("hands", "iam", "--text", "an", "--style", mixture, "--style", names.get(1), "-o",
                two.toString()).exit());
        assertTrue(Files.size(two) > 1.3 * Files.size(one));

        Path sheet = folder.resolve("sheet.svg");
        Path mixed = folder.resolve("mixed.svg");
        assertEquals(0, Answer.to("write", "an", "--style-sheet", "-o", sheet.toString()).exit());
        assertTrue(Files.size(sheet) > Files.size(two));
        assertEquals(0, Answer.to("write", "an", "--style", mixture, "-o", mixed.toString()).exit());
        assertTrue(Files.readString(mixed).contains("style " + mixture));
    }
}
