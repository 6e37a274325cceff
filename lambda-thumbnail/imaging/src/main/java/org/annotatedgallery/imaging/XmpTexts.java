package org.annotatedgallery.imaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;

/**
 * The texts of an XMP packet that people wrote (XMP specification, part 1; IPTC Photo Metadata Standard).
 *
 * @param properties each with its texts, none of them without
 */
record XmpTexts(Map<QName, LanguageAlternatives> properties) {
    static final QName ALT_TEXT = iptc("AltTextAccessibility");
    static final QName EXTENDED_DESCRIPTION = iptc("ExtDescrAccessibility");
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final QName DESCRIPTION = new QName(DUBLIN_CORE, "description");
    private static final QName HEADLINE = new QName("http://ns.adobe.com/photoshop/1.0/", "Headline");
    private static final QName TITLE = new QName(DUBLIN_CORE, "title");
    /** Texts for other ends than accessibility, the most telling first. */
    static final List<QName> CAPTIONS = List.of(DESCRIPTION, HEADLINE, TITLE);

    private static final Set<QName> WANTED = Set.of(ALT_TEXT, EXTENDED_DESCRIPTION, DESCRIPTION, HEADLINE, TITLE);
    private static final XmpTexts NONE = new XmpTexts(Map.of());

    private static QName iptc(String name) {
        return new QName("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", name);
    }

    static XmpTexts parse(byte[] packet) {
        String xml = PlainText.decode(packet);
        int start = xml.indexOf('<');
        if (start < 0) {
            return NONE;
        }
        try {
            return new XmpTexts(new XmpWalk(xml.substring(start), WANTED).walk());
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser answers a few kinds of broken XML with unchecked exceptions.
            return NONE;
        }
    }

    /** The property's text in the language that fits best, at most {@link XmpWalk#TEXT_LENGTH} characters; null without. */
    EmbeddedText text(QName property, String preferredLanguage) {
        LanguageAlternatives texts = properties.get(property);
        return texts == null ? null : texts.choose(preferredLanguage);
    }
}
