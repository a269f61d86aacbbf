package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.Configuration;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How letters are printed. Immutable; change one thing with a {@code with} method.
 *
 * @param configuration FOP's, as its file holds it; without it, all printed text is in one font, embedded
 * @param base what relative addresses in a document are relative to: the template's folder
 * @param archival whether the files are PDF/A-1b
 * @param profile if the files are PDF/X-3:2003, for which printing condition
 * @param marks what is around the pages
 */
public record PressSettings(Optional<String> configuration, Path base, boolean archival,
        Optional<OutputProfile> profile, PrintMarks marks) {
    /** Plain PDF, for a template. */
    public static PressSettings of(Path template) {
        return new PressSettings(Optional.empty(), template.toAbsolutePath().getParent(), false, Optional.empty(),
                new PrintMarks(0, false));
    }

    /**
     * With a configuration file of FOP's.
     *
     * @throws LonghandException (input) if it cannot be read
     */
    public PressSettings withConfiguration(Path file) throws LonghandException {
        try {
            return new PressSettings(Optional.of(Files.readString(file)), base, archival, profile, marks);
        } catch (IOException e) {
            throw LonghandException.input("the configuration " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public PressSettings withArchival(boolean other) {
        return new PressSettings(configuration, base, other, profile, marks);
    }

    /**
     * As PDF/X-3:2003.
     *
     * @param iccProfile file with the profile of the printing condition
     * @throws LonghandException (input) if it is none
     */
    public PressSettings withPrintReady(Path iccProfile) throws LonghandException {
        return new PressSettings(configuration, base, archival, Optional.of(OutputProfile.read(iccProfile)), marks);
    }

    /**
     * With something around the pages.
     *
     * @param bleedMm by how much the print reaches over the edge of the paper; 0 for none
     * @param cropMarks whether lines show where the paper is to be cut
     */
    public PressSettings withMarks(double bleedMm, boolean cropMarks) {
        return new PressSettings(configuration, base, archival, profile, new PrintMarks(bleedMm, cropMarks));
    }

    FopFactory factory(Reach reach) throws LonghandException {
        String xml = configuration.orElseGet(this::builtIn);
        SafeSax.parse(xml.getBytes(StandardCharsets.UTF_8), Path.of("configuration"),
                new DefaultHandler());
        try {
            Configuration parsed = new DefaultConfigurationBuilder()
                    .build(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            ResourceResolver files = reach.forFop(configuration.isPresent(), profile);
            FopFactoryBuilder builder = new FopFactoryBuilder(
                    EnvironmentalProfileFactory.createRestrictedIO(base.toUri(), files));
            builder.setConfiguration(parsed);
            builder.getFontManager().setResourceResolver( // which the configuration has made FOP's own
                    ResourceResolverFactory.createInternalResourceResolver(base.toUri(), files));
            return builder.build();
        } catch (ConfigurationException | RuntimeException e) {
            throw LonghandException.input("FOP does not take its configuration: " + e.getMessage(), e);
        }
    }

    /** Makes one document such a file. */
    @SuppressWarnings("unchecked") // FOP's map has no types
    void prepare(FOUserAgent agent, String title) {
        if (archival) {
            agent.getRendererOptions().put("pdf-a-mode", "PDF/A-1b");
        }
        if (profile.isPresent()) {
            agent.getRendererOptions().put("pdf-x-mode", "PDF/X-3:2003");
            agent.getRendererOptions().put("output-profile", Reach.OUTPUT_PROFILE);
            agent.setTitle(title); // PDF/X must have one
        }
    }

    String fingerprint() {
        return configuration.orElseGet(this::builtIn) + archival + profile.map(OutputProfile::fingerprint).orElse("")
                + marks;
    }

    /**
     * One font for whatever a template calls for, embedded: for the archive as a whole, since of a part
     * PDF/A-1 wants a table that FOP does not write.
     */
    private String builtIn() {
        StringBuilder triplets = new StringBuilder();
        for (String name : new String[] {"any", "sans-serif", "serif", "monospace", "Helvetica", "Times", "Courier",
            "Liberation Sans", "Arial"}) {
            for (String style : new String[] {"normal", "italic"}) {
                for (String weight : new String[] {"normal", "bold"}) {
                    triplets.append("<font-triplet name=\"").append(name).append("\" style=\"").append(style)
                            .append("\" weight=\"").append(weight).append("\"/>");
                }
            }
        }
        return "<fop version=\"1.0\"><renderers><renderer mime=\"application/pdf\"><fonts><font embed-url=\""
                + Reach.PRINT_FONT + "\"" + (archival ? " embedding-mode=\"full\"" : "") + ">" + triplets
                + "</font></fonts></renderer></renderers></fop>";
    }
}
