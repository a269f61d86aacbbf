package io.github.longhand.fop.element;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/** The attributes of our elements that are not FO properties. */
enum OwnAttribute {
    HAND, STYLE, BIAS, SEED, PEN, STROKE_WIDTH, SLANT, IRREGULARITY, CHECK, MISSING;

    String attributeName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static OwnAttribute named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Optional<OwnAttribute> find(String name) {
        return Arrays.stream(values()).filter(attribute -> attribute.attributeName().equals(name)).findFirst();
    }

    /** Those of {@code attributes} that are ours, by name, in their order. */
    static Map<String, String> ours(Attributes attributes) {
        Map<String, String> ours = new LinkedHashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (isOurs(attributes, i)) {
                ours.put(attributes.getLocalName(i), attributes.getValue(i));
            }
        }
        return ours;
    }

    /** Those of {@code attributes} that are for FOP. */
    static Attributes others(Attributes attributes) {
        AttributesImpl others = new AttributesImpl();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!isOurs(attributes, i)) {
                others.addAttribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getQName(i),
                        attributes.getType(i), attributes.getValue(i));
            }
        }
        return others;
    }

    private static boolean isOurs(Attributes attributes, int i) {
        String uri = attributes.getURI(i);
        return (uri == null || uri.isEmpty()) && find(attributes.getLocalName(i)).isPresent();
    }
}
