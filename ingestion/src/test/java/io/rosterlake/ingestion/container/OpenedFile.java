package io.rosterlake.ingestion.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.finding.FindingCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens files of any form and reads their cells. */
final class OpenedFile {
    private OpenedFile() {}

    static CellContainer open(Path file) throws IOException, ContainerException {
        return Containers.open(file, "表", null, ContainerLimits.standard());
    }

    static List<CellRow> rows(CellSheet sheet) throws IOException, ContainerException {
        List<CellRow> rows = new ArrayList<>();
        try (RowSource source = sheet.rows()) {
            for (Optional<CellRow> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    static void assertRefused(Path file, FindingCode code, ContainerFault fault) {
        assertThatThrownBy(() -> {
                    for (CellSheet sheet : open(file).sheets()) {
                        rows(sheet);
                    }
                })
                .isInstanceOfSatisfying(ContainerException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.fault()).isEqualTo(fault);
                });
    }
}
