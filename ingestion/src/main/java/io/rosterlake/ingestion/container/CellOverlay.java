package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Other contents for single cells of a container. The file itself is never changed.
 *
 * @param cells sheet -> row, from 1 -> column, from 0 -> cell; a cell with blank text empties
 */
public record CellOverlay(Map<String, Map<Integer, Map<Integer, Cell>>> cells) {
    public static final CellOverlay NONE = new CellOverlay(Map.of());

    /** The container with these cells in place of its own. */
    public CellContainer over(CellContainer container) {
        return cells.isEmpty() ? container : new Overlaid(container, this);
    }

    private record Overlaid(CellContainer original, CellOverlay overlay) implements CellContainer {
        @Override
        public ContainerFormat format() {
            return original.format();
        }

        @Override
        public Optional<String> charset() {
            return original.charset();
        }

        @Override
        public DateSystem dateSystem() {
            return original.dateSystem();
        }

        @Override
        public List<CellSheet> sheets() {
            return original.sheets().stream()
                    .<CellSheet>map(sheet -> overlay.cells().containsKey(sheet.name())
                            ? new OverlaidSheet(sheet, overlay.cells().get(sheet.name()))
                            : sheet)
                    .toList();
        }

        @Override
        public void close() throws IOException {
            original.close();
        }
    }

    private record OverlaidSheet(CellSheet original, Map<Integer, Map<Integer, Cell>> rowsToChange)
            implements CellSheet {
        @Override
        public String name() {
            return original.name();
        }

        @Override
        public boolean isHidden() {
            return original.isHidden();
        }

        @Override
        public RowSource rows() throws IOException, ContainerException {
            return new OverlaidRows(original.rows(), rowsToChange);
        }
    }

    /** A merged cell that is changed where it stands is changed for every row that it spans. */
    private record OverlaidRows(RowSource original, Map<Integer, Map<Integer, Cell>> rowsToChange)
            implements RowSource {
        @Override
        public Optional<CellRow> next() throws IOException, ContainerException {
            return original.next().map(this::changed);
        }

        private CellRow changed(CellRow row) {
            Map<Integer, Cell> wanted = wanted(row.number());
            int width = Math.max(
                    row.width(),
                    wanted.keySet().stream()
                            .mapToInt(column -> column + 1)
                            .max()
                            .orElse(0));
            @Nullable Cell[] cells = new Cell[width];
            for (int column = 0; column < width; column++) {
                cells[column] = wanted.getOrDefault(column, row.own(column));
            }
            return new CellRow(
                    row.number(), cells, row.lent().stream().map(this::changed).toList());
        }

        private CellRow.LentCell changed(CellRow.LentCell lent) {
            Merge region = lent.region();
            return new CellRow.LentCell(
                    region, wanted(region.firstRow()).getOrDefault(region.firstColumn(), lent.cell()));
        }

        private Map<Integer, Cell> wanted(int row) {
            return rowsToChange.getOrDefault(row, Map.of());
        }

        @Override
        public void close() throws IOException {
            original.close();
        }
    }
}
