package io.github.longhand.fop.element;

import java.util.Map;
import org.apache.fop.fo.FONode;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;

/**
 * The attributes that the document gave an element of ours, ours apart from those for FOP. They outlive
 * the element, as its {@link Content} does: what is retrieved from a marker has them from here.
 *
 * @param ours by name, in their order
 * @param forFop FO properties, and what is neither
 */
record GivenAttributes(Map<String, String> ours, Attributes forFop) {

    static GivenAttributes of(Attributes all) {
        return new GivenAttributes(OwnAttribute.ours(all), OwnAttribute.others(all));
    }

    /**
     * {@code outer} as these attributes change it; what makes no sense is reported and left out.
     *
     * @param reporter the node whose event it is
     * @param element the name of the element that has the attributes
     * @param where the place of that element
     */
    Settings within(Settings outer, FONode reporter, String element, Locator where) {
        return outer.with(ours, (attribute, value, reason) ->
                ContentNodes.events(reporter).invalidAttribute(reporter, element, attribute, value, reason, where));
    }
}
