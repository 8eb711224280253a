package io.rosterlake.ingestion.container;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Turns the records of a BIFF8 workbook into sheets of cells. */
final class XlsRecords {
    private final CellBuilder builder;
    private final List<BoundSheetRecord> boundSheets = new ArrayList<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<CellSheet> sheets = new ArrayList<>();
    private DateSystem dateSystem = DateSystem.SYSTEM_1900;
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord waitingForText;
    private TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private List<Merge> merges = new ArrayList<>();
    private int depth;
    private boolean inWorksheet;
    private int sheetStreams;

    XlsRecords(ContainerLimits limits) {
        this.builder = CellBuilder.ofHeldRows(limits);
    }

    void accept(Record record) throws ContainerException {
        if (record instanceof BOFRecord start) {
            depth++;
            if (depth == 1) {
                inWorksheet = start.getType() == BOFRecord.TYPE_WORKSHEET;
                sheetStreams += start.getType() == BOFRecord.TYPE_WORKBOOK ? 0 : 1;
            }
        } else if (record instanceof EOFRecord) {
            depth--;
            if (depth == 0 && inWorksheet) {
                finishSheet();
            }
        } else if (depth == 1 && inWorksheet) {
            acceptInSheet(record);
        } else if (depth == 1) {
            acceptInWorkbook(record);
        }
    }

    private void acceptInWorkbook(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            boundSheets.add(sheet);
        } else if (record instanceof SSTRecord shared) {
            strings = shared;
        } else if (record instanceof DateWindow1904Record window && window.getWindowing() == 1) {
            dateSystem = DateSystem.SYSTEM_1904;
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            formatOfStyle.add((int) style.getFormatIndex());
        }
    }

    private void acceptInSheet(Record record) throws ContainerException {
        if (record instanceof MergeCellsRecord regions) {
            for (int index = 0; index < regions.getNumAreas(); index++) {
                CellRangeAddress area = regions.getAreaAt(index);
                merges.add(new Merge(
                        area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
            }
        } else if (record instanceof StringRecord text && waitingForText != null) {
            put(waitingForText, Cell.text(text.getString()));
            waitingForText = null;
        } else if (record instanceof CellValueRecordInterface cell) {
            value(cell).ifPresent(value -> rows.computeIfAbsent(cell.getRow(), row -> new TreeMap<>())
                    .put((int) cell.getColumn(), value));
        }
    }

    private void put(CellValueRecordInterface position, Cell cell) {
        rows.computeIfAbsent(position.getRow(), row -> new TreeMap<>()).put((int) position.getColumn(), cell);
    }

    private Optional<Cell> value(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label && strings != null) {
            return Optional.of(Cell.text(strings.getString(label.getSSTIndex()).getString()));
        }
        if (cell instanceof LabelRecord label) {
            return Optional.of(Cell.text(label.getValue()));
        }
        if (cell instanceof NumberRecord number) {
            return Optional.of(number(number.getValue(), number.getXFIndex()));
        }
        if (cell instanceof BoolErrRecord special) {
            return Optional.of(
                    special.isBoolean()
                            ? new Cell(CellKind.BOOLEAN, String.valueOf(special.getBooleanValue()))
                            : error(special.getErrorValue()));
        }
        return cell instanceof FormulaRecord formula ? cached(formula) : Optional.empty();
    }

    private Optional<Cell> cached(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        if (formula.hasCachedResultString()) {
            waitingForText = formula;
            return Optional.empty();
        }
        return switch (type) {
            case NUMERIC -> Optional.of(number(formula.getValue(), formula.getXFIndex()));
            case BOOLEAN -> Optional.of(new Cell(CellKind.BOOLEAN, String.valueOf(formula.getCachedBooleanValue())));
            case ERROR -> Optional.of(error(formula.getCachedErrorValue()));
            case STRING, BLANK, FORMULA, _NONE -> Optional.empty();
        };
    }

    private Cell number(double value, int style) {
        BigDecimal exact = BigDecimal.valueOf(value);
        String plain = exact.stripTrailingZeros().toPlainString();
        int format = style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        if (DateUtil.isADateFormat(format, formats.getOrDefault(format, builtInFormat(format)))) {
            return dateSystem
                    .day(exact)
                    .map(day -> new Cell(CellKind.DATE, day.toString()))
                    .orElse(new Cell(CellKind.NUMBER, plain));
        }
        return new Cell(CellKind.NUMBER, plain);
    }

    private static String builtInFormat(int index) {
        return Optional.ofNullable(BuiltinFormats.getBuiltinFormat(index)).orElse("General");
    }

    private static Cell error(int code) {
        String name = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
        return new Cell(CellKind.ERROR, name);
    }

    private void finishSheet() throws ContainerException {
        List<CellRow> content = new ArrayList<>(rows.size());
        for (Map.Entry<Integer, TreeMap<Integer, Cell>> row : rows.entrySet()) {
            for (Map.Entry<Integer, Cell> cell : row.getValue().entrySet()) {
                builder.add(cell.getKey(), cell.getValue());
            }
            if (!builder.isEmpty()) {
                content.add(builder.row(row.getKey() + 1));
            }
        }
        BoundSheetRecord bound = BoundSheetRecord.orderByBofPosition(boundSheets)[sheetStreams - 1];
        sheets.add(new MemorySheet(
                bound.getSheetname(), bound.isHidden() || bound.isVeryHidden(), content, List.copyOf(merges)));
        rows = new TreeMap<>();
        merges = new ArrayList<>();
    }

    CellContainer finish() throws ContainerException {
        if (depth != 0 || boundSheets.isEmpty() || sheetStreams < boundSheets.size()) {
            throw ContainerException.corrupt(ContainerFault.DAMAGED_WORKBOOK);
        }
        return new MemoryContainer(ContainerFormat.XLS, null, dateSystem, List.copyOf(sheets));
    }
}
