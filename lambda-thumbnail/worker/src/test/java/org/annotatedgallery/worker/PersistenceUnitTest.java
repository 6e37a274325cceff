package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PersistenceUnitTest {
    @Test
    void managesExactlyTheClassesThatPersistenceNames() throws Exception {
        Document unit = parse("META-INF/persistence.xml");
        Document mappings = parse("META-INF/gallery-orm.xml");

        List<String> named = Stream.of("entity", "embeddable", "converter")
                .flatMap(kind -> elements(mappings, kind))
                .map(element -> element.getAttribute("class"))
                .toList();

        assertThat(elements(unit, "class").map(Element::getTextContent)).containsExactlyInAnyOrderElementsOf(named);
    }

    private static Document parse(String resource) throws Exception {
        try (InputStream xml = WorkerDatabase.class.getClassLoader().getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
        }
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(n -> (Element) nodes.item(n));
    }
}
