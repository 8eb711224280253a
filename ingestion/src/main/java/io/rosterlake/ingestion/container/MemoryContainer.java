package io.rosterlake.ingestion.container;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that was read as a whole. */
record MemoryContainer(
        ContainerFormat format, @Nullable String charsetName, DateSystem dateSystem, List<CellSheet> sheets)
        implements CellContainer {
    @Override
    public Optional<String> charset() {
        return Optional.ofNullable(charsetName);
    }

    @Override
    public void close() {}
}
