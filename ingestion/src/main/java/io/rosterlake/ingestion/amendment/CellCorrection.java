package io.rosterlake.ingestion.amendment;

import io.rosterlake.ingestion.container.BlankText;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.ColumnLetters;
import io.rosterlake.ingestion.reading.CellReference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that asks for another value in one cell. May hold personal data in the clear.
 *
 * @param line where it stands in the list
 * @param submission number of the submission; null when the line names a file
 * @param file name or path of the file; null when the line names a submission
 * @param reference the cell
 * @param value what is to stand there; blank text for nothing
 */
public record CellCorrection(
        AmendmentLine line,
        @Nullable String submission,
        @Nullable String file,
        CellReference reference,
        Cell value) {
    private static final Pattern LINE = Pattern.compile("第?([1-9][0-9]{0,6})行?");
    private static final Pattern LETTERS = Pattern.compile("([A-Za-z]{1,3})列?");
    private static final Cell NOTHING = Cell.text("");

    /** Reads a line; empty when it does not say which cell of which file, or what is to stand there. */
    public static Optional<CellCorrection> of(AmendmentLine line) {
        String submission = line.text(AmendmentColumn.SUBMISSION).orElse(null);
        String file = line.text(AmendmentColumn.FILE).orElse(null);
        Optional<CellReference> reference = reference(line);
        Optional<Cell> value = line.cell(AmendmentColumn.VALUE);
        if (reference.isEmpty() || value.isEmpty() || (submission == null && file == null)) {
            return Optional.empty();
        }
        boolean clears = AmendmentWords.shipped().isClearing(value.get().text());
        return Optional.of(new CellCorrection(line, submission, file, reference.get(), clears ? NOTHING : value.get()));
    }

    /** Whether the cell is to be empty. */
    public boolean isClearing() {
        return BlankText.isBlank(value.text());
    }

    private static Optional<CellReference> reference(AmendmentLine line) {
        Matcher number = LINE.matcher(line.text(AmendmentColumn.LINE).orElse(""));
        String letter = line.text(AmendmentColumn.LETTER).orElse("");
        Matcher letters = LETTERS.matcher(letter);
        String heading = line.text(AmendmentColumn.COLUMN).orElse(letters.matches() ? "" : letter);
        boolean hasColumn = letters.matches() || !heading.isEmpty();
        if (!number.matches() || !hasColumn) {
            return Optional.empty();
        }
        return Optional.of(new CellReference(
                line.text(AmendmentColumn.SHEET).orElse(null),
                Integer.parseInt(number.group(1)),
                letters.matches() ? ColumnLetters.index(letters.group(1)) : null,
                heading.isEmpty() ? null : heading));
    }

    @Override
    public String toString() {
        return "CellCorrection[" + line + "]";
    }
}
