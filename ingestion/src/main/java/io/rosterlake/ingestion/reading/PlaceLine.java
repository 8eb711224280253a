package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.container.CellRow;
import io.rosterlake.ingestion.register.WordForm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that is not data and names the place of the rows below it: {@code 乙社区}, {@code 甲街道乙社区}, {@code 社区：乙社区}.
 *
 * @param street the street; empty when it names none
 * @param community the community; empty when it names none
 */
record PlaceLine(Optional<String> street, Optional<String> community) {
    /** A line with more in it is a row of headings. */
    private static final int MOST_CELLS = 4;

    private static final int LONGEST_PLACE = 40;
    private static final Pattern PLACE =
            Pattern.compile("(?:(?:所属|所在)?(?:街道|乡镇|镇|乡)(?:名称)?:)?(\\p{IsHan}{1,10}?(?:街道|镇|乡))?(?:办事处)?"
                    + "(?:(?:所属|所在)?(?:社区|居委会)(?:名称)?:)?(\\p{IsHan}{1,12}?(?:社区|居委会|居民委员会|村))?");

    /** Words that end like the name of a place and are headings. */
    private static final Pattern HEADING = Pattern.compile("(?:所属|所在|社区)?(?:街道|乡镇|街镇|镇街|社区|居委会|村)");

    private static final PlaceLine NOWHERE = new PlaceLine(Optional.empty(), Optional.empty());

    static PlaceLine of(CellRow row) {
        List<Cell> cells = List.copyOf(row.cells().values());
        if (cells.size() > MOST_CELLS) {
            return NOWHERE;
        }
        PlaceLine place = NOWHERE;
        for (Cell cell : cells) {
            PlaceLine found = of(cell);
            place = new PlaceLine(
                    found.street().or(place::street), found.community().or(place::community));
        }
        return place;
    }

    private static PlaceLine of(Cell cell) {
        if (cell.kind() != CellKind.TEXT || cell.text().length() > LONGEST_PLACE) {
            return NOWHERE;
        }
        String word = WordForm.of(cell.text());
        Matcher matcher = PLACE.matcher(word);
        return matcher.matches() && !HEADING.matcher(word).matches()
                ? new PlaceLine(Optional.ofNullable(matcher.group(1)), Optional.ofNullable(matcher.group(2)))
                : NOWHERE;
    }
}
