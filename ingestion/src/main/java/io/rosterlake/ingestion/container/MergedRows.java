package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Lends the value of a merge's first row to the rows below it, and of its first column to the columns beside it. */
final class MergedRows implements RowSource {
    /** No form has so many columns; regions that lie over each other would have to be looked through for every cell. */
    private static final int MOST_OVER_A_ROW = 1000;

    private final RowSource rows;
    private final Iterator<Merge> coming;
    private final List<CellRow.LentCell> current = new ArrayList<>();
    private Optional<Merge> nextMerge;

    private MergedRows(RowSource rows, List<Merge> merges) {
        this.rows = rows;
        this.coming = merges.stream()
                .filter(merge -> merge.isTall() || merge.isWide())
                .sorted(Comparator.comparingInt(Merge::firstRow))
                .iterator();
        this.nextMerge = advance();
    }

    static RowSource over(RowSource rows, List<Merge> merges) {
        return merges.isEmpty() ? rows : new MergedRows(rows, merges);
    }

    @Override
    public Optional<CellRow> next() throws IOException, ContainerException {
        Optional<CellRow> row = rows.next();
        return row.isPresent() ? Optional.of(lend(row.get())) : row;
    }

    private CellRow lend(CellRow row) throws ContainerException {
        while (nextMerge.isPresent() && nextMerge.get().firstRow() <= row.number()) {
            Merge merge = nextMerge.get();
            Cell first = row.own(merge.firstColumn());
            if (merge.firstRow() == row.number() && first != null) {
                current.add(new CellRow.LentCell(merge, first));
            }
            nextMerge = advance();
        }
        current.removeIf(lent -> lent.region().lastRow() < row.number());
        if (current.isEmpty()) {
            return row;
        }
        if (current.size() > MOST_OVER_A_ROW) {
            throw ContainerException.corrupt(ContainerFault.TOO_LARGE);
        }
        return row.withLent(List.copyOf(current));
    }

    private Optional<Merge> advance() {
        return coming.hasNext() ? Optional.of(coming.next()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
