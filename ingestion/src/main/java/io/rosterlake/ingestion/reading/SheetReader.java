package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.container.CellSheet;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.layout.Headings;
import io.rosterlake.ingestion.layout.RowClassifier;
import io.rosterlake.ingestion.layout.RowKind;
import io.rosterlake.ingestion.register.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one sheet: tells its rows apart, hands data rows on, counts everything and checks printed totals. */
final class SheetReader {
    private final CellSheet sheet;
    private final boolean isRead;
    private final RowReader reader;
    private final RowClassifier classifier;
    private final PrintedTotals totals;
    private final FillDown fillDown = new FillDown();
    private final List<Headings> blocks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long nonData;

    SheetReader(CellSheet sheet, boolean isRead, RowReader reader) {
        this.sheet = sheet;
        this.isRead = isRead;
        this.reader = reader;
        this.classifier = new RowClassifier(reader.definition(), Registers.layoutWords());
        this.totals = new PrintedTotals(sheet.name(), reader.definition());
    }

    /** What became of a row; empty for a blank one. */
    Optional<RegisterRow> read(CellRow row) {
        RowKind kind = isRead ? classifier.classify(row) : row.isBlank() ? RowKind.BLANK : RowKind.TITLE;
        return switch (kind) {
            case BLANK -> Optional.empty();
            case DATA -> Optional.of(data(row, classifier.headings().orElseThrow()));
            case TOTAL -> {
                findings.addAll(totals.compare(row, classifier.headings().orElseThrow()));
                yield nonData(row);
            }
            case HEADING -> {
                totals.startBlock();
                fillDown.startBlock();
                rememberBlock();
                yield nonData(row);
            }
            case TITLE, NOTE -> {
                announcePlace(row);
                yield nonData(row);
            }
            case SUBTOTAL -> nonData(row);
        };
    }

    private void announcePlace(CellRow row) {
        if (isRead) {
            PlaceLine place = PlaceLine.of(row);
            place.street().ifPresent(street -> fillDown.announce("street", street));
            place.community().ifPresent(community -> fillDown.announce("community", community));
        }
    }

    private void rememberBlock() {
        Headings headings = classifier.headings().orElseThrow();
        if (!blocks.contains(headings)) {
            blocks.add(headings);
        }
    }

    private RegisterRow data(CellRow row, Headings headings) {
        fillDown.startRow();
        RegisterRow outcome = reader.read(sheet.name(), row, headings, fillDown);
        totals.add(outcome.values());
        if (outcome.outcome() == RegisterRow.Outcome.ACCEPTED) {
            accepted++;
        } else {
            rejected++;
        }
        return outcome;
    }

    private Optional<RegisterRow> nonData(CellRow row) {
        nonData++;
        return Optional.of(
                new RegisterRow(sheet.name(), row.number(), RegisterRow.Outcome.NON_DATA, Map.of(), List.of(), null));
    }

    String name() {
        return sheet.name();
    }

    boolean wasRead() {
        return isRead;
    }

    /** Whether any block of the sheet has a column. */
    boolean hasColumn(String column) {
        return blocks.stream().anyMatch(block -> block.find(column).isPresent());
    }

    boolean hasData() {
        return accepted + rejected > 0;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    SheetCount count() {
        return new SheetCount(
                sheet.name(), sheet.isHidden(), isRead, accepted + rejected + nonData, accepted, rejected, nonData);
    }
}
