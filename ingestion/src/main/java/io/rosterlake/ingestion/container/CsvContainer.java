package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Separated text as one sheet; rows are numbered by the line they start on. */
final class CsvContainer implements CellContainer {
    private final TextFile text;
    private final CellSheet sheet;

    CsvContainer(TextFile text, String sheetName, ContainerLimits limits) throws IOException, ContainerException {
        this.text = text;
        this.sheet = new CsvSheet(text, sheetName, CsvSeparator.of(text.start()), limits);
    }

    @Override
    public ContainerFormat format() {
        return ContainerFormat.CSV;
    }

    @Override
    public Optional<String> charset() {
        return Optional.of(Containers.describe(text.charset()));
    }

    @Override
    public DateSystem dateSystem() {
        return DateSystem.SYSTEM_1900;
    }

    @Override
    public List<CellSheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public void close() {}

    private record CsvSheet(TextFile text, String name, char separator, ContainerLimits limits) implements CellSheet {
        @Override
        public boolean isHidden() {
            return false;
        }

        @Override
        public RowSource rows() throws IOException {
            return new CsvRows(text.open(), separator, limits);
        }
    }
}
