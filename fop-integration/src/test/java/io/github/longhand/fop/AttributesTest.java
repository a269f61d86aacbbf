package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.draw.Pens;
import io.github.longhand.fop.writing.LineOrder;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.junit.jupiter.api.Test;

/** What the attributes of our own do to the ink, and to what the engine is asked for. */
class AttributesTest {
    private final StickPenman penman = new StickPenman();
    private final FopFactory factory = Documents.factory(penman);

    @Test
    void styleBiasAndCheckReachTheEngineAndSpansChangeThem() throws Exception {
        pdf("<hw:text>plain</hw:text><hw:text style=\"shaky\" bias=\"0.5\" check=\"strict\">one <hw:span bias=\"2\""
                + " check=\"false\">two</hw:span> three</hw:text>");
        assertEquals(List.of("plain", "one", "two", "three"), penman.orders().stream().map(LineOrder::text).toList());
        assertEquals(List.of(Optional.empty(), Optional.of("shaky"), Optional.of("shaky"), Optional.of("shaky")),
                penman.orders().stream().map(LineOrder::style).toList());
        assertEquals(List.of(ScribeSettings.DEFAULT_BIAS, 0.5, 2.0, 0.5),
                penman.orders().stream().map(LineOrder::bias).toList());
        assertEquals(List.of(Check.IF_POSSIBLE, Check.STRICT, Check.NONE, Check.STRICT),
                penman.orders().stream().map(LineOrder::check).toList());
    }

    @Test
    void aSeedMakesTheSameInkWhereverItStands() throws Exception {
        pdf("<hw:text seed=\"8\">word</hw:text><hw:text>between</hw:text><hw:text seed=\"8\">word</hw:text>"
                + "<hw:text seed=\"9\">word</hw:text>");
        List<Long> seeds = penman.orders().stream().map(LineOrder::seed).toList();
        assertEquals(seeds.get(0), seeds.get(2));
        assertNotEquals(seeds.get(0), seeds.get(3));
    }

    @Test
    void everyNamedPenDrawsInAWayOfItsOwn() throws Exception {
        Set<String> drawn = new HashSet<>();
        for (String pen : Pens.names()) {
            drawn.add(pdf("<hw:text pen=\"" + pen + "\" stroke-width=\"0.4mm\">word</hw:text>"));
        }
        assertEquals(Pens.names().size(), drawn.size());
    }

    @Test
    void aWiderStrokeLeavesMoreInk() throws Exception {
        int thin = ink("<hw:text font-size=\"40pt\" stroke-width=\"0.4mm\">word</hw:text>");
        int wide = ink("<hw:text font-size=\"40pt\" stroke-width=\"1.2mm\">word</hw:text>");
        assertTrue(wide > 2.2 * thin && wide < 3.5 * thin, thin + " and " + wide + " dark pixels");
    }

    @Test
    void slantLeansTheTopToTheRight() throws Exception {
        assertTrue(lean(30) > lean(0) + 20 && lean(-30) < lean(0) - 20, lean(-30) + " " + lean(0) + " " + lean(30));
    }

    /** How far, in dots, the ink of the upper half of a letter stands to the right of that of the lower. */
    private int lean(int degrees) throws Exception {
        byte[] page = page("<hw:text font-size=\"80pt\" slant=\"" + degrees + "\">l</hw:text>");
        int[] rows = Pictures.rowsWithInk(page);
        int middle = (rows[0] + rows[1]) / 2;
        return Pictures.middleColumn(page, rows[0], middle) - Pictures.middleColumn(page, middle, rows[1]);
    }

    @Test
    void irregularityMovesWordsOffTheirBaseLine() throws Exception {
        String words = "<hw:text seed=\"1\" font-size=\"14pt\" irregularity=\"%s\">nnn nnn nnn nnn nnn</hw:text>";
        int[] even = Pictures.rowsWithInk(page(words.formatted("0")));
        int[] uneven = Pictures.rowsWithInk(page(words.formatted("1")));
        assertTrue(uneven[1] - uneven[0] > even[1] - even[0]);
    }

    private int ink(String flow) throws Exception {
        return Pictures.inkIn(page(flow), 0, 0, 1, 1);
    }

    private byte[] page(String flow) throws Exception {
        return Pictures.ofPages(Documents.render(factory, Documents.document(flow), MimeConstants.MIME_PDF).bytes(), 254)
                .get(0);
    }

    private String pdf(String flow) throws Exception {
        return Documents.withoutTime(Documents.render(factory, Documents.document(flow), MimeConstants.MIME_PDF).bytes());
    }
}
