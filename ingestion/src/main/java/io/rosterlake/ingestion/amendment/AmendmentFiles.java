package io.rosterlake.ingestion.amendment;

import io.rosterlake.ingestion.container.CellContainer;
import io.rosterlake.ingestion.container.CellSheet;
import io.rosterlake.ingestion.container.ContainerException;
import io.rosterlake.ingestion.container.Containers;
import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.reading.FileFormat;
import io.rosterlake.ingestion.reading.FileRefusedException;
import io.rosterlake.ingestion.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens amendment lists; asked about a file that is no register. */
public final class AmendmentFiles {
    private AmendmentFiles() {}

    /**
     * Reads a file when it is an amendment list. The headings tell that, of whatever name; the first sheet that has such headings
     * decides between the kinds.
     *
     * @return the list; empty for a file that neither is one nor calls itself one
     * @throws FileRefusedException when the file calls itself one but has not the headings, or cannot be read
     * @throws IOException when the disk fails
     */
    public static Optional<AmendmentList> open(Path file, ReadingOptions options)
            throws FileRefusedException, IOException {
        try (CellContainer container =
                Containers.open(file, options.stem(), options.givenCharset(), options.limits())) {
            List<AmendmentSheetReader> readers = new ArrayList<>();
            for (CellSheet sheet : container.sheets()) {
                readers.add(new AmendmentSheetReader().read(sheet));
            }
            Optional<AmendmentKind> kind = readers.stream()
                    .map(AmendmentSheetReader::kind)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (kind.isEmpty()) {
                refuseWhatCallsItselfOne(options.fileName(), container, readers);
                return Optional.empty();
            }
            List<AmendmentList.Sheet> sheets = new ArrayList<>();
            for (int index = 0; index < readers.size(); index++) {
                sheets.add(readers.get(index).of(container.sheets().get(index), kind.get()));
            }
            FileFormat format = FileFormat.valueOf(container.format().name());
            return Optional.of(new AmendmentList(
                    kind.get(), format.code(), container.charset().orElse(null), List.copyOf(sheets)));
        } catch (ContainerException e) {
            throw new FileRefusedException(Finding.ofFile(e.code(), e.fault().key()));
        }
    }

    /** The kind of list that a file's name speaks of. */
    public static Optional<AmendmentKind> named(String fileName) {
        return AmendmentWords.shipped().kindNamed(fileName);
    }

    private static void refuseWhatCallsItselfOne(
            String fileName, CellContainer container, List<AmendmentSheetReader> readers) throws FileRefusedException {
        Stream<String> texts = Stream.of(
                        Stream.of(fileName),
                        container.sheets().stream().map(CellSheet::name),
                        readers.stream().flatMap(reader -> reader.titles().stream()))
                .flatMap(text -> text);
        Optional<AmendmentKind> named =
                texts.map(AmendmentFiles::named).flatMap(Optional::stream).findFirst();
        if (named.isPresent()) {
            throw new FileRefusedException(
                    Finding.ofFile(FindingCode.HEADINGS_MISSING, named.get().chineseName()));
        }
    }
}
