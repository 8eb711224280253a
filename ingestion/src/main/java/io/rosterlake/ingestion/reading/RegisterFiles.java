package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.CellContainer;
import io.rosterlake.ingestion.container.CellSheet;
import io.rosterlake.ingestion.container.ContainerException;
import io.rosterlake.ingestion.container.Containers;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.register.Registers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens register files of every format. */
public final class RegisterFiles {
    private RegisterFiles() {}

    /**
     * Opens a file, recognises its format, register and period, and gets ready to read its rows.
     *
     * @throws FileRefusedException when the file cannot be taken in: empty, damaged, encrypted, foreign, beyond the limits, without a
     *     register or period, or with two periods that disagree
     * @throws IOException when the disk fails
     */
    public static RegisterFile open(Path file, ReadingOptions options) throws FileRefusedException, IOException {
        try {
            CellContainer container = options.corrections()
                    .over(Containers.open(file, options.stem(), options.givenCharset(), options.limits()));
            try {
                List<SheetOutline> outlines = new ArrayList<>();
                for (CellSheet sheet : container.sheets()) {
                    outlines.add(SheetOutline.of(sheet, Registers.layoutWords()));
                }
                return new StreamingRegisterFile(container, outlines, Recognition.of(options.fileName(), outlines));
            } catch (IOException | ContainerException | FileRefusedException | RuntimeException e) {
                container.close();
                throw e;
            }
        } catch (ContainerException e) {
            throw refused(e);
        }
    }

    /** What a file's name says about its register and period. */
    public static NameHints hints(String fileName) {
        return Recognition.ofName(fileName);
    }

    static FileRefusedException refused(ContainerException failure) {
        return new FileRefusedException(
                Finding.ofFile(failure.code(), failure.fault().key()));
    }
}
