package io.rosterlake.ingestion.rotation;

import io.rosterlake.ingestion.amendment.AmendmentColumn;
import io.rosterlake.ingestion.amendment.AmendmentFiles;
import io.rosterlake.ingestion.amendment.AmendmentLine;
import io.rosterlake.ingestion.amendment.AmendmentList;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.value.CellText;
import io.rosterlake.ingestion.value.IdentityNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Identity numbers and names that stand in lists which mend what was sent. */
final class ListedNumbers {
    private static final List<AmendmentColumn> PERSONAL =
            List.of(AmendmentColumn.VALUE, AmendmentColumn.EARLIER_NUMBER, AmendmentColumn.PRESENT_NUMBER);

    private ListedNumbers() {}

    /** Adds them; any new value may be a number or a name. False when the file cannot be read any more. */
    static boolean harvest(Path file, ReadingOptions options, KeyMapping mapping) throws IOException {
        try {
            Optional<AmendmentList> list = AmendmentFiles.open(file, options);
            list.ifPresent(found -> found.lines().forEach(line -> harvest(line, mapping)));
            return list.isPresent();
        } catch (FileRefusedException e) {
            return false;
        }
    }

    private static void harvest(AmendmentLine line, KeyMapping mapping) {
        for (AmendmentColumn column : PERSONAL) {
            Optional<Cell> cell = line.cell(column);
            cell.flatMap(found -> IdentityNumber.read(found).value())
                    .ifPresent(number -> mapping.addIdentityNumber(number.text()));
            cell.map(CellText::of).ifPresent(mapping::addName);
        }
    }
}
