package io.freshlegs.workout.imports.xml;

import io.freshlegs.workout.imports.domain.ImportRefusedException;
import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the elements of one XML file by their local names, with the text of each leaf.
 *
 * <p>A DOCTYPE is refused before anything of it is resolved. Nesting and the length of one text are bounded, so a
 * hostile file costs no more than its own size.
 */
final class XmlStream {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1_024;

    /** Receives the elements in the order of the file. */
    interface Elements {

        /** An element begins; its attributes can be asked for. */
        void start(String name, XmlStream at);

        /** An element ends.
         *
         * @param text its own text, stripped; empty for an element that has children
         */
        void end(String name, String text);
    }

    private final XMLStreamReader reader;

    private XmlStream(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Walks a whole file.
     *
     * @param root what its outermost element must be
     */
    static void walk(byte[] file, String root, Elements elements) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                new XmlStream(reader).walk(root, elements);
            } finally {
                reader.close();
            }
        } catch (ImportRefusedException ours) {
            throw ours;
        } catch (XMLStreamException | RuntimeException malformed) {
            // the parser answers some broken encodings with exceptions of other kinds
            throw ImportRefusedException.unreadable("It is not well-formed XML, or ends too early.");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private void walk(String root, Elements elements) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    if (depth == 0 && !name.equals(root)) {
                        throw ImportRefusedException.unreadable("It is XML of another kind than its format says.");
                    }
                    if (++depth > DEEPEST) {
                        throw ImportRefusedException.unreadable("Its elements are nested too deeply.");
                    }
                    text.setLength(0);
                    elements.start(name, this);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    elements.end(reader.getLocalName(), text.toString().strip());
                    text.setLength(0);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw ImportRefusedException.unreadable("It has a DOCTYPE or entities of its own: remove them.");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private void append(StringBuilder text) {
        int room = LONGEST_TEXT - text.length();
        if (room > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        }
    }

    /** An attribute of the element that begins, by its local name; null when it has none. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }
}
