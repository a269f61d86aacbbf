package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.LonghandFop;
import io.github.longhand.fop.StickPenman;
import io.github.longhand.fop.writing.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table, a template and what is needed to make letters of them, without a trained hand. */
final class Workshop {
    static final String TEMPLATE = """
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:hw="urn:longhand:hw">
              <fo:layout-master-set>
                <fo:simple-page-master master-name="page" page-width="105mm" page-height="148mm" margin="10mm">
                  <fo:region-body/>
                </fo:simple-page-master>
              </fo:layout-master-set>
              <fo:page-sequence master-reference="page"><fo:flow flow-name="xsl-region-body">
                <fo:block font-family="serif">To {name}</fo:block>
                <hw:text font-size="14pt">{text}</hw:text>
              </fo:flow></fo:page-sequence>
            </fo:root>
            """;

    private final Path folder;

    Workshop(Path folder) {
        this.folder = folder;
    }

    Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    Path out() {
        return folder.resolve("letters");
    }

    LetterPress press(Path template) throws LonghandException {
        Reach reach = Reach.of(template, java.util.List.of());
        return LetterPress.with(Template.read(template, reach), reach,
                LonghandFop.with(new Desk(hand -> new StickPenman())), PressSettings.of(template));
    }

    LetterRun run(String table, String template) throws IOException, LonghandException {
        return run(table, template, "a hand");
    }

    LetterRun run(String table, String template, String hand) throws IOException, LonghandException {
        return LetterRun.of(press(write("template.fo", template)), hand,
                RunSettings.of(write("table.csv", table), out()).withThreads(3));
    }
}
