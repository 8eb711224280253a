package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * The table of contents of an xlsx package.
 *
 * @param sheets the worksheets in their order
 * @param dateSystem the day from which dates count
 * @param stylesPart the part with the styles, if any
 * @param stringsPart the part with the shared strings, if any
 */
record XlsxWorkbook(
        List<SheetEntry> sheets, DateSystem dateSystem, Optional<String> stylesPart, Optional<String> stringsPart) {
    private static final String RELATIONSHIP_ID = "id";

    /** A worksheet: its name, whether it is hidden and the part that holds it. */
    record SheetEntry(String name, boolean hidden, String part) {}

    private record Relationship(String type, String part) {}

    static XlsxWorkbook read(XlsxParts parts) throws IOException, ContainerException {
        String workbook = workbookPart(parts);
        Map<String, Relationship> relationships = relationships(parts, workbook);
        Contents contents = new Contents(relationships);
        parts.walk(workbook, contents);
        if (!contents.isWorkbook) {
            throw ContainerException.foreign(ContainerFault.OTHER_DOCUMENT);
        }
        if (contents.sheets.stream().map(SheetEntry::part).distinct().count() < contents.sheets.size()) {
            throw ContainerException.corrupt(ContainerFault.DAMAGED_WORKBOOK); // its rows would count twice
        }
        return new XlsxWorkbook(
                List.copyOf(contents.sheets),
                contents.dateSystem,
                partOfType(relationships, "/styles").filter(parts::has),
                partOfType(relationships, "/sharedStrings").filter(parts::has));
    }

    private static String workbookPart(XlsxParts parts) throws IOException, ContainerException {
        if (!parts.has("_rels/.rels")) {
            throw ContainerException.foreign(ContainerFault.OTHER_DOCUMENT);
        }
        String part = partOfType(relationships(parts, ""), "/officeDocument")
                .orElseThrow(() -> ContainerException.foreign(ContainerFault.OTHER_DOCUMENT));
        if (!part.endsWith(".xml")) {
            throw ContainerException.foreign(ContainerFault.OTHER_DOCUMENT);
        }
        return part;
    }

    private static Optional<String> partOfType(Map<String, Relationship> relationships, String type) {
        return relationships.values().stream()
                .filter(relationship -> relationship.type().endsWith(type))
                .map(Relationship::part)
                .findFirst();
    }

    private static Map<String, Relationship> relationships(XlsxParts parts, String source)
            throws IOException, ContainerException {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String part = folder + "_rels/" + source.substring(folder.length()) + ".rels";
        Map<String, Relationship> relationships = new LinkedHashMap<>();
        if (!parts.has(part)) {
            return relationships;
        }
        parts.walk(part, reader -> {
            if (reader.getLocalName().equals("Relationship")) {
                String target = attribute(reader, "Target").orElse("");
                String resolved = target.startsWith("/") ? target.substring(1) : folder + target;
                relationships.put(
                        attribute(reader, "Id").orElse(""),
                        new Relationship(attribute(reader, "Type").orElse(""), resolved));
            }
        });
        return relationships;
    }

    /** An attribute by its local name: strict and transitional workbooks differ in name spaces only. */
    static Optional<String> attribute(XMLStreamReader reader, String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return Optional.of(reader.getAttributeValue(index));
            }
        }
        return Optional.empty();
    }

    private static final class Contents implements XlsxParts.ElementVisitor {
        private final Map<String, Relationship> relationships;
        private final List<SheetEntry> sheets = new ArrayList<>();
        private DateSystem dateSystem = DateSystem.SYSTEM_1900;
        private boolean isWorkbook;

        Contents(Map<String, Relationship> relationships) {
            this.relationships = relationships;
        }

        @Override
        public void start(XMLStreamReader reader) {
            switch (reader.getLocalName()) {
                case "workbook" -> isWorkbook = true;
                case "workbookPr" -> {
                    String flag = attribute(reader, "date1904").orElse("0");
                    boolean is1904 = flag.equals("1") || flag.equals("true");
                    dateSystem = is1904 ? DateSystem.SYSTEM_1904 : DateSystem.SYSTEM_1900;
                }
                case "sheet" -> addSheet(reader);
                default -> {}
            }
        }

        private void addSheet(XMLStreamReader reader) {
            Relationship target =
                    relationships.get(attribute(reader, RELATIONSHIP_ID).orElse(""));
            if (target != null && target.type().endsWith("/worksheet")) {
                String state = attribute(reader, "state").orElse("visible");
                sheets.add(
                        new SheetEntry(attribute(reader, "name").orElse(""), !state.equals("visible"), target.part()));
            }
        }
    }
}
