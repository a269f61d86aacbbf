package io.github.longhand.fop.letters;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.fop.LonghandFop;
import io.github.longhand.fop.StickPenman;
import io.github.longhand.fop.writing.Desk;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Letters for the archive. */
class ArchivalLetterTest {
    private static final LetterOrder ORDER = new LetterOrder("1",
            List.of(Row.of(1, Map.of("name", "Zo\u00eb & Ada", "text", "hello there"))), 7);

    @TempDir
    private Path folder;

    private byte[] letter() throws Exception {
        Path template = new Workshop(folder).write("template.fo", Workshop.TEMPLATE);
        Reach reach = Reach.of(template, List.of());
        return LetterPress.with(Template.read(template, reach), reach,
                LonghandFop.with(new Desk(hand -> new StickPenman())),
                PressSettings.of(template).withArchival(true)).make(ORDER).pdf();
    }

    @Test
    void anArchivalLetterIsPdfA1b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(
                new ByteArrayInputStream(letter()), PDFAFlavour.PDFA_1_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_B, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage()).distinct()
                    .collect(Collectors.joining("\n")));
        }
    }
}
