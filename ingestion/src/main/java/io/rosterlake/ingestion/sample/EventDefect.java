package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.RegisterDraft.Planted;
import io.rosterlake.ingestion.sample.housestyle.CellValue;
import io.rosterlake.ingestion.sample.housestyle.Entry;
import io.rosterlake.ingestion.sample.housestyle.RegisterContent;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a district's last list of events of a kind is wrong.
 *
 * @param column canonical column
 * @param rejects whether the line must be rejected for it
 */
record EventDefect(
        SampleDistrict district, Register register, FindingCode code, String column, CellValue cell, boolean rejects) {
    private static final List<EventDefect> DEFECTS = List.of(
            new EventDefect(
                    SampleDistrict.LIXIA,
                    Register.TRAININGS,
                    FindingCode.NUMBER_FORMAT,
                    "class_hours",
                    CellValue.text("待定"),
                    false),
            new EventDefect(
                    SampleDistrict.GONGSHU,
                    Register.CERTIFICATES,
                    FindingCode.REQUIRED_MISSING,
                    "obtained_on",
                    CellValue.BLANK,
                    true),
            new EventDefect(
                    SampleDistrict.TINGHU,
                    Register.APPRAISALS,
                    FindingCode.REQUIRED_MISSING,
                    "grade",
                    CellValue.BLANK,
                    true));

    static List<EventDefect> of(SampleDistrict district, Register register) {
        return DEFECTS.stream()
                .filter(defect -> defect.district() == district && defect.register() == register)
                .toList();
    }

    /** Puts the wrong cell into the middle line. */
    <T> RegisterDraft<T> spoil(RegisterDraft<T> draft) {
        RegisterContent<T> content = draft.content();
        List<Entry<T>> entries = new ArrayList<>(content.entries());
        int middle = entries.size() / 2;
        entries.set(middle, entries.get(middle).with(column, cell));
        return draft.spoiled(content.withEntries(entries), new Planted(code, column), rejects);
    }
}
