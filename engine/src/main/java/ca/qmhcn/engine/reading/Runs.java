package ca.qmhcn.engine.reading;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a workbook's cell, whose parts may each look different.
final class Runs {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Runs() {}

    /// Joins all runs up to the end of an element, without the reading aids of East Asian text.
    static String text(XMLStreamReader xml, String until) throws XMLStreamException {
        var text = new StringBuilder();
        var aid = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) {
                        aid = true;
                    } else if (xml.getLocalName().equals("t") && !aid) {
                        text.append(plain(xml, "t"));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) {
                        aid = false;
                    } else if (xml.getLocalName().equals(until)) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
        throw new XMLStreamException("the text does not end");
    }

    /// The characters of an element. What is longer than a cell may be is cut just behind that, so that it is found.
    static String plain(XMLStreamReader xml, String until) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until)) {
                return unescaped(text.toString());
            }
            if (xml.hasText() && event != XMLStreamConstants.COMMENT && text.length() <= Sheet.LONGEST_CELL) {
                text.append(xml.getText());
                text.setLength(Math.min(text.length(), Sheet.LONGEST_CELL + 1));
            }
        }
        throw new XMLStreamException("the text does not end");
    }

    /// Characters that XML cannot hold are written as `_x000D_`.
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
