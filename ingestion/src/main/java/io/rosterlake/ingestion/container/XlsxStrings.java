package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The shared strings of a workbook; phonetic hints are left out. */
final class XlsxStrings implements XlsxParts.ElementVisitor {
    /** What a string takes beside its text, in characters: even empty ones fill the memory when there are millions. */
    private static final int CHARACTERS_OF_A_STRING = 16;

    private final ContainerLimits limits;
    private final List<String> strings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;
    private long characters;

    private XlsxStrings(ContainerLimits limits) {
        this.limits = limits;
    }

    static List<String> read(XlsxParts parts, Optional<String> part) throws IOException, ContainerException {
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
                characters += text.length() + CHARACTERS_OF_A_STRING;
                if (characters > limits.sharedCharacters()) {
                    throw ContainerException.corrupt(ContainerFault.TOO_LARGE);
                }
                strings.add(XlsxEscapes.decode(text.toString()));
                text.setLength(0);
            }
            default -> {}
        }
    }
}
