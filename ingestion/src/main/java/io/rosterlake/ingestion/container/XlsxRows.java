package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of a worksheet, pulled from its XML one at a time. */
final class XlsxRows implements RowSource {
    /** Letter, sign and three digits. */
    private static final int LONGEST_EXPONENT = 5;

    /** Different serial numbers that are remembered with the dates they mean. */
    private static final int MOST_DATES = 4096;

    /** A day and a time of day to the last bit. */
    private static final int LONGEST_REMEMBERED = 24;

    private final InputStream stream;
    private final XMLStreamReader reader;
    private final Context context;
    private final CellBuilder cells;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Cell> dates = new HashMap<>();
    private int row;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean inValue;
    private boolean finished;

    /** What the cells of all sheets share. */
    record Context(SharedStrings strings, XlsxStyles styles, DateSystem dateSystem, ContainerLimits limits) {}

    XlsxRows(InputStream stream, XMLStreamReader reader, Context context) {
        this.stream = stream;
        this.reader = reader;
        this.context = context;
        this.cells = CellBuilder.ofPassingRows(context.limits());
    }

    @Override
    public Optional<CellRow> next() throws IOException, ContainerException {
        try {
            while (!finished && reader.hasNext()) {
                int event = XlsxParts.next(reader);
                if (event == XMLStreamReader.START_ELEMENT) {
                    start(reader.getLocalName());
                } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                    characters();
                } else if (event == XMLStreamReader.END_ELEMENT && end(reader.getLocalName())) {
                    return Optional.of(cells.row(row));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw XlsxParts.translate(e);
        }
    }

    private void start(String element) {
        switch (element) {
            case "row" -> {
                row = XlsxWorkbook.attribute(reader, "r")
                        .map(XlsxRows::integer)
                        .filter(number -> number > 0)
                        .orElse(row + 1);
                column = -1;
            }
            case "c" -> startCell();
            case "v", "t" -> inValue = true;
            case "rPh" -> inValue = false;
            default -> {}
        }
    }

    private void startCell() {
        column++;
        type = "n";
        style = 0;
        text.setLength(0);
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            switch (reader.getAttributeLocalName(index)) {
                case "r" -> {
                    int stated = ColumnLetters.index(reader.getAttributeValue(index));
                    column = stated < 0 ? column : stated;
                }
                case "t" -> type = reader.getAttributeValue(index);
                case "s" -> style = Math.max(0, integer(reader.getAttributeValue(index)));
                default -> {}
            }
        }
    }

    private void characters() throws ContainerException {
        if (inValue) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > context.limits().cellCharacters()) {
                throw ContainerException.corrupt(ContainerFault.CELL_TOO_LONG);
            }
        }
    }

    /** Handles an end tag; true when it ends a row that holds something. */
    private boolean end(String element) throws ContainerException {
        switch (element) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                if (!text.isEmpty()) {
                    cells.add(column, cell(text.toString()));
                }
            }
            case "sheetData" -> finished = true;
            default -> {}
        }
        return element.equals("row") && !cells.isEmpty();
    }

    private Cell cell(String value) throws ContainerException {
        return switch (type) {
            case "s" -> sharedString(value);
            case "str", "inlineStr" -> Cell.text(XlsxEscapes.decode(value));
            case "b" -> new Cell(CellKind.BOOLEAN, value.equals("1") ? "true" : "false");
            case "e" -> new Cell(CellKind.ERROR, value);
            case "d" -> new Cell(CellKind.DATE, value.length() > 10 ? value.substring(0, 10) : value);
            default -> number(value.strip());
        };
    }

    private Cell number(String value) {
        if (hasImpossibleExponent(value)) {
            return Cell.text(value);
        }
        if (!context.styles().isDate(style)) {
            return new Cell(CellKind.NUMBER, value);
        }
        if (value.length() > LONGEST_REMEMBERED) {
            return date(value);
        }
        if (dates.size() >= MOST_DATES) {
            dates.clear();
        }
        return dates.computeIfAbsent(value, this::date);
    }

    private Cell date(String serial) {
        try {
            return context.dateSystem()
                    .day(new BigDecimal(serial))
                    .map(day -> new Cell(CellKind.DATE, day.toString()))
                    .orElse(new Cell(CellKind.NUMBER, serial));
        } catch (NumberFormatException e) {
            return Cell.text(serial);
        }
    }

    /** Spreadsheet programs store no exponent of more than three digits; written out, such a number would fill the memory. */
    private static boolean hasImpossibleExponent(String value) {
        int exponent = Math.max(value.indexOf('E'), value.indexOf('e'));
        return exponent >= 0 && value.length() - exponent > LONGEST_EXPONENT;
    }

    private Cell sharedString(String index) throws ContainerException {
        int position = integer(index.strip());
        if (position < 0 || position >= context.strings().size()) {
            throw ContainerException.corrupt(ContainerFault.DAMAGED_WORKBOOK);
        }
        return context.strings().cell(position);
    }

    private static int integer(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            stream.close();
        }
    }
}
