package org.annotatedgallery.imaging;

import java.nio.charset.StandardCharsets;

/** Writes an XMP packet as Photoshop lays it out, padding included. */
final class XmpBuilder {
    static final String ALT_TEXT = "Iptc4xmpCore:AltTextAccessibility";
    static final String EXTENDED_DESCRIPTION = "Iptc4xmpCore:ExtDescrAccessibility";

    private final StringBuilder properties = new StringBuilder();
    private String attributes = "";
    private String documentType = "";

    /** Texts stand behind their languages; an empty language is left out. */
    XmpBuilder alternatives(String property, String... languagesAndTexts) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < languagesAndTexts.length; i += 2) {
            String language = languagesAndTexts[i].isEmpty() ? "" : " xml:lang=\"" + languagesAndTexts[i] + "\"";
            items.append("<rdf:li" + language + ">" + languagesAndTexts[i + 1] + "</rdf:li>\n");
        }
        return plain(property, "\n<rdf:Alt>\n" + items + "</rdf:Alt>\n");
    }

    XmpBuilder plain(String property, String content) {
        return raw("<" + property + ">" + content + "</" + property + ">\n");
    }

    XmpBuilder raw(String xml) {
        properties.append(xml);
        return this;
    }

    XmpBuilder attribute(String property, String value) {
        attributes += " " + property + "=\"" + value + "\"";
        return this;
    }

    XmpBuilder documentType(String declaration) {
        documentType = declaration;
        return this;
    }

    String text() {
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + documentType
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\""
                + " xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\"" + attributes + ">\n"
                + properties + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
                + " ".repeat(2_000) + "\n<?xpacket end=\"w\"?>";
    }

    byte[] build() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
