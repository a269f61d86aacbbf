package io.github.longhand.fop.element;

import io.github.longhand.fop.writing.Look;
import io.github.longhand.fop.writing.Word;
import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FObj;
import org.apache.fop.fo.FObjMixed;
import org.apache.fop.fo.FOText;
import org.apache.fop.fo.PropertyList;
import org.apache.fop.fo.XMLObj;
import org.apache.fop.fo.extensions.ExtensionElementMapping;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.flow.Inline;
import org.apache.fop.fo.flow.InstreamForeignObject;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Puts an element's words into the tree of formatting objects: an inline, or a block where blocks
 * stand, and in it a box for each word and text nodes for what stands between them. One use for one
 * element.
 */
final class Injector {
    /** Children of one object; FOP takes longer for each the more there are. */
    private static final int MOST_CHILDREN = 200;
    private static final Attributes NONE = new AttributesImpl();

    private final HandwrittenText element;
    private final Writer writer;
    private final PropertyList parentProperties;
    private final boolean tagged;
    private final TextMaker texts;
    private Word lastWord;
    private boolean afterLineEnd;

    Injector(HandwrittenText element, Writer writer, PropertyList parentProperties) {
        this.element = element;
        this.writer = writer;
        this.parentProperties = parentProperties;
        this.tagged = element.getUserAgent().isAccessibilityEnabled();
        this.texts = new TextMaker(element.getParent());
    }

    void inject(Placement placement, Attributes attributes, Settings settings, Content content) throws FOPException {
        FObj parent = (FObj) element.getParent();
        if (placement == Placement.BLOCK) {
            HandwrittenText.announceBlock(parent, element.getLocator());
        }
        FObjMixed holder = placement == Placement.BLOCK ? new Block(parent) : new Inline(parent);
        Box box = open(holder, parent, parentProperties, attributes, settings);
        fill(box, content);
        box.close();
        writer.endLine();
    }

    private Box open(FObjMixed holder, FObj parent, PropertyList outer, Attributes attributes, Settings settings)
            throws FOPException {
        PropertyList properties = properties(holder, outer);
        holder.processNode(holder.getLocalName(), element.getLocator(), attributes, properties);
        HandwrittenText.attach(holder, parent);
        holder.startOfNode();
        return new Box(holder, properties, settings);
    }

    private void fill(Box box, Content content) throws FOPException {
        for (Piece piece : content.pieces()) {
            if (piece instanceof Piece.Characters characters) {
                for (String run : WhiteSpace.runs(characters.text())) {
                    if (WhiteSpace.isBetweenWords(run.charAt(0))) {
                        box.addBlank(run);
                    } else {
                        box.addWord(run);
                    }
                }
            } else if (piece instanceof Piece.Break) {
                writer.endLine();
                box.addLineEnd();
            } else if (piece instanceof Piece.Part part) {
                fillPart(box, part);
            }
        }
    }

    private void fillPart(Box box, Piece.Part part) throws FOPException {
        Settings settings = part.attributes().within(box.settings, element, Span.FULL_NAME, part.locator());
        FObj parent = box.target();
        Box inner = open(new Inline(parent), parent, box.properties, part.attributes().forFop(), settings);
        fill(inner, part.content());
        inner.close();
    }

    private static PropertyList properties(FObj object, PropertyList outer) throws FOPException {
        return object.getBuilderContext().getPropertyListMaker().make(object, outer);
    }

    /** An object that is being filled, and what its words have in common. */
    private final class Box {
        private final FObjMixed holder;
        private final PropertyList properties;
        private final Settings settings;
        private final Look look;
        private final TextFont font;
        private final int textTransform;
        private final boolean collapses;
        private final boolean keepsLinefeeds;
        private final PropertyList blankProperties;
        private FObjMixed chunk;
        private int children;
        private InstreamForeignObject model;

        Box(FObjMixed holder, PropertyList properties, Settings settings) throws FOPException {
            this.holder = holder;
            this.chunk = holder;
            this.properties = properties;
            this.settings = settings;
            this.font = new TextFont(element, properties.getFontProps());
            double emMm = font.sizeMillipoints() / 1000.0 / Look.POINTS_PER_MM;
            this.look = new Look(emMm, settings.penFor(emMm),
                    properties.get(Constants.PR_COLOR).getColor(element.getUserAgent()), settings.slantDegrees(),
                    settings.irregularity());
            this.textTransform = properties.get(Constants.PR_TEXT_TRANSFORM).getEnum();
            this.collapses = properties.get(Constants.PR_WHITE_SPACE_COLLAPSE).getEnum() == Constants.EN_TRUE;
            this.keepsLinefeeds = properties.get(Constants.PR_LINEFEED_TREATMENT).getEnum() == Constants.EN_PRESERVE;
            this.blankProperties = properties(texts, properties);
        }

        /** The object that takes the next child: this one at first, then one inline after the other in it. */
        FObjMixed target() throws FOPException {
            children++;
            if (children % MOST_CHILDREN == 0) {
                closeChunk();
                Inline next = new Inline(holder);
                next.processNode(next.getLocalName(), element.getLocator(), NONE, properties(next, properties));
                HandwrittenText.attach(next, holder);
                next.startOfNode();
                chunk = next;
            }
            return chunk;
        }

        private void closeChunk() throws FOPException {
            if (chunk != holder) {
                chunk.endOfNode();
                chunk = holder;
            }
        }

        void close() throws FOPException {
            closeChunk();
            holder.endOfNode();
        }

        void addBlank(String blank) throws FOPException {
            writer.blank();
            if (!(afterLineEnd && collapses)) {
                addText(keepsLinefeeds ? WhiteSpace.guarded(blank) : blank);
            }
        }

        void addLineEnd() throws FOPException {
            addText(WhiteSpace.LINE_END);
            afterLineEnd = true;
        }

        private void addText(String blank) throws FOPException {
            FObjMixed target = target();
            if (lastWord != null) {
                blankProperties.putExplicit(Constants.PR_WORD_SPACING, new HandBlank(lastWord, font));
            }
            FOText text = texts.text(blank, target, blankProperties);
            HandwrittenText.attach(text, target);
        }

        void addWord(String text) throws FOPException {
            for (Word word : writer.word(text, textTransform, settings, look)) {
                FObjMixed target = target();
                InstreamForeignObject box = tagged ? box(target, taggedAs(word)) : copyOfModel(target);
                HandwrittenText.attach(box, target);
                box.startOfNode();
                XMLObj object = new WordObject(box, element, word, font);
                HandwrittenText.attach(object, box);
                box.endOfNode();
                lastWord = word;
                afterLineEnd = false;
            }
        }

        private InstreamForeignObject copyOfModel(FObj target) throws FOPException {
            if (model == null) {
                model = box(holder, NONE);
            }
            return (InstreamForeignObject) model.clone(target, true);
        }

        private InstreamForeignObject box(FObj target, Attributes attributes) throws FOPException {
            InstreamForeignObject box = new InstreamForeignObject(target);
            box.setLocator(element.getLocator());
            PropertyList boxProperties = properties(box, properties);
            boxProperties.addAttributesToList(attributes);
            boxProperties.putExplicit(Constants.PR_CONTENT_WIDTH, new WordWidth());
            box.bind(boxProperties);
            return box;
        }

        private Attributes taggedAs(Word word) {
            AttributesImpl attributes = new AttributesImpl();
            attributes.addAttribute("", "role", "role", "CDATA", "Span");
            attributes.addAttribute(ExtensionElementMapping.URI, "alt-text",
                    ExtensionElementMapping.STANDARD_PREFIX + ":alt-text", "CDATA", word.text());
            return attributes;
        }
    }
}
