package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The shared strings of a workbook; phonetic hints are left out. */
final class XlsxStrings implements XlsxParts.ElementVisitor {
    private final ContainerLimits limits;
    private final SharedStrings strings = new SharedStrings();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;
    private long characters;

    private XlsxStrings(ContainerLimits limits) {
        this.limits = limits;
    }

    static SharedStrings read(XlsxParts parts, Optional<String> part) throws IOException, ContainerException {
        XlsxStrings strings = new XlsxStrings(parts.limits());
        if (part.isPresent()) {
            parts.walk(part.get(), strings);
        }
        return strings.strings;
    }

    @Override
    public void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "rPh" -> inPhonetic = true;
            case "t" -> inText = !inPhonetic;
            default -> {}
        }
    }

    @Override
    public void text(XMLStreamReader reader) throws ContainerException {
        if (inText) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > limits.cellCharacters()) {
                throw ContainerException.corrupt(ContainerFault.CELL_TOO_LONG);
            }
        }
    }

    @Override
    public void end(String element) throws ContainerException {
        switch (element) {
            case "rPh" -> inPhonetic = false;
            case "t" -> inText = false;
            case "si" -> {
                characters += text.length() + SharedStrings.OVERHEAD;
                if (characters > limits.sharedCharacters()) {
                    throw ContainerException.corrupt(ContainerFault.TOO_LARGE);
                }
                strings.add(text.indexOf("_x") < 0 ? text : XlsxEscapes.decode(text.toString()));
                text.setLength(0);
            }
            default -> {}
        }
    }
}
