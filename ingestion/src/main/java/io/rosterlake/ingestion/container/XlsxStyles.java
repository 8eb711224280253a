package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Knows which cell styles show a number as a date. */
final class XlsxStyles implements XlsxParts.ElementVisitor {
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dateStyles = new BitSet();
    private boolean inCellStyles;
    private int styles;

    private XlsxStyles() {}

    static XlsxStyles read(XlsxParts parts, Optional<String> part) throws IOException, ContainerException {
        XlsxStyles styles = new XlsxStyles();
        if (part.isPresent()) {
            parts.walk(part.get(), styles);
        }
        return styles;
    }

    boolean isDate(int style) {
        return dateStyles.get(style);
    }

    @Override
    public void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "numFmt" ->
                formats.put(
                        number(reader, "numFmtId"),
                        XlsxWorkbook.attribute(reader, "formatCode").orElse(""));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    dateStyles.set(styles, isDateFormat(number(reader, "numFmtId")));
                    styles++;
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String element) {
        if (element.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private boolean isDateFormat(int format) {
        String code = formats.get(format);
        String known = code == null ? BuiltinFormats.getBuiltinFormat(format) : code;
        return DateUtil.isADateFormat(format, known == null ? "General" : known);
    }

    private static int number(XMLStreamReader reader, String attribute) {
        try {
            return Integer.parseInt(XlsxWorkbook.attribute(reader, attribute).orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
