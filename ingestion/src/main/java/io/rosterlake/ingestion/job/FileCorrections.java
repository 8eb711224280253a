package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.amendment.CellCorrection;
import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellOverlay;
import io.rosterlake.ingestion.reading.CellReference;
import io.rosterlake.ingestion.reading.LocatedCell;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.value.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All corrections of one file that have been sent so far, in order of receipt: the last one of a cell counts. Nothing of it is kept
 * between runs: the same files give the same answer.
 */
final class FileCorrections {
    private final Map<CellReference, LocatedCell> located;
    private final List<Correction> inOrder = new ArrayList<>();
    private final Map<Place, Correction> last = new HashMap<>();

    private record Place(String sheet, int row, int column) {
        static Place of(LocatedCell cell) {
            return new Place(cell.sheet(), cell.row(), cell.column());
        }
    }

    private record Correction(String list, CellCorrection line, Place place) {}

    /**
     * What a line does.
     *
     * @param cell the cell as it was sent; null when there is none
     * @param before what stood there before this line's list; null for an empty cell
     */
    record Effect(
            CorrectionOutcome outcome,
            @Nullable LocatedCell cell,
            @Nullable Cell before) {}

    FileCorrections(Map<CellReference, LocatedCell> located) {
        this.located = located;
    }

    /** Adds the lines of a list that was received after those added before. */
    void add(String list, List<CellCorrection> lines) {
        for (CellCorrection line : lines) {
            LocatedCell cell = located.get(line.reference());
            if (cell != null) {
                Correction correction = new Correction(list, line, Place.of(cell));
                inOrder.add(correction);
                last.put(correction.place(), correction);
            }
        }
    }

    /** What a line of a list does, once all lists are added. */
    Effect effect(String list, CellCorrection line) {
        LocatedCell cell = located.get(line.reference());
        if (cell == null) {
            return new Effect(CorrectionOutcome.CELL_UNKNOWN, null, null);
        }
        Place place = Place.of(cell);
        Cell before = before(list, place).map(CellCorrection::value).orElse(cell.content());
        boolean counts = Optional.ofNullable(last.get(place))
                .filter(winner -> winner.line() == line)
                .isPresent();
        if (!counts) {
            return new Effect(CorrectionOutcome.OVERRULED, cell, before);
        }
        boolean isSame = isSame(before, line.value());
        return new Effect(isSame ? CorrectionOutcome.SAME_VALUE : CorrectionOutcome.APPLIED, cell, before);
    }

    /** The last correction of a cell in the lists before a list. */
    private Optional<CellCorrection> before(String list, Place place) {
        return inOrder.stream()
                .takeWhile(correction -> !correction.list().equals(list))
                .filter(correction -> correction.place().equals(place))
                .map(Correction::line)
                .reduce((earlier, later) -> later);
    }

    /** The same text stored as a number is not the same: {@code 1985.1} may be January or October. */
    private static boolean isSame(@Nullable Cell before, Cell after) {
        if (before == null) {
            return after.text().isEmpty();
        }
        return before.kind() == after.kind() && CellText.of(before).equals(CellText.of(after));
    }

    /** The cells to read in place of the file's own. */
    CellOverlay overlay() {
        Map<String, Map<Integer, Map<Integer, Cell>>> cells = new HashMap<>();
        last.forEach((place, correction) -> cells.computeIfAbsent(place.sheet(), sheet -> new HashMap<>())
                .computeIfAbsent(place.row(), row -> new HashMap<>())
                .put(place.column(), correction.line().value()));
        return new CellOverlay(cells);
    }
}
