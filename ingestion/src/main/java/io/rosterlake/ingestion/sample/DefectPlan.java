package io.rosterlake.ingestion.sample;

import static io.rosterlake.ingestion.sample.population.SampleDistrict.FUAN;
import static io.rosterlake.ingestion.sample.population.SampleDistrict.GONGSHU;
import static io.rosterlake.ingestion.sample.population.SampleDistrict.LIXIA;
import static io.rosterlake.ingestion.sample.population.SampleDistrict.TINGHU;
import static io.rosterlake.ingestion.sample.population.SampleDistrict.XIAODIAN;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.Defect.BadCell;
import io.rosterlake.ingestion.sample.Defect.Target;
import io.rosterlake.ingestion.sample.Defect.WrongCell;
import io.rosterlake.ingestion.sample.housestyle.CellValue;
import io.rosterlake.ingestion.sample.housestyle.HouseStyle;
import io.rosterlake.ingestion.sample.population.IdentityNumbers;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import java.util.List;

/**
 * What goes wrong in the sample: few things of every kind, so that most of the data is good and every kind can be seen. Lines are rejected
 * only in registers that have one before and one after them, so that nobody seems to leave for it.
 */
final class DefectPlan {
    private static final String IDENTITY_NUMBER = "id_number";
    private static final String COMMUNITY_WORK_SINCE = "community_work_since";

    private static final List<Defect> DEFECTS = List.of(
            rejecting(
                    LIXIA,
                    3,
                    FindingCode.ID_PRECISION_LOST,
                    IDENTITY_NUMBER,
                    (worker, end) ->
                            CellValue.number(Double.parseDouble(worker.person().identityNumber()))),
            rejecting(
                    GONGSHU,
                    2,
                    FindingCode.ID_CHECK_DIGIT,
                    IDENTITY_NUMBER,
                    (worker, end) ->
                            CellValue.text(withWrongCheckDigit(worker.person().identityNumber()))),
            rejecting(
                    FUAN,
                    4,
                    FindingCode.ID_MASKED,
                    IDENTITY_NUMBER,
                    (worker, end) -> CellValue.text(masked(worker.person().identityNumber()))),
            rejecting(GONGSHU, 6, FindingCode.REQUIRED_MISSING, "community", (worker, end) -> CellValue.text("／")),
            keeping(
                    TINGHU,
                    1,
                    FindingCode.DATE_IMPOSSIBLE,
                    COMMUNITY_WORK_SINCE,
                    (worker, end) -> CellValue.text("2019-02-30")),
            keeping(LIXIA, 0, FindingCode.DATE_FUTURE, COMMUNITY_WORK_SINCE, (worker, end) -> HouseStyle.of(LIXIA)
                    .day(end.plusMonths(10))),
            keeping(
                    XIAODIAN,
                    1,
                    FindingCode.SEX_MISMATCH,
                    "sex",
                    (worker, end) ->
                            CellValue.text(worker.person().sex().opposite().word())),
            keeping(
                    TINGHU,
                    0,
                    FindingCode.BIRTH_DATE_MISMATCH,
                    "birth_date",
                    (worker, end) -> CellValue.text(
                            worker.person().birthDate().minusYears(1).getYear() + "-06-00")),
            keeping(FUAN, 1, FindingCode.NEEDED_MISSING, "education", (worker, end) -> CellValue.BLANK),
            keeping(XIAODIAN, 0, FindingCode.CODE_UNKNOWN, "post", (worker, end) -> CellValue.text("楼长")),
            new Defect.RepeatedLine(workers(GONGSHU, 0)),
            new Defect.WrongTotal(workers(LIXIA, 1), 2),
            new Defect.CutOff(workers(LIXIA, 8)),
            new Defect.Empty(new Target(TINGHU, Register.COMMUNITIES, 4)),
            new Defect.Incomplete(workers(GONGSHU, 4), 3),
            new Defect.SentTwice(workers(FUAN, 6)));

    private DefectPlan() {}

    static List<Defect> of(Target target) {
        return DEFECTS.stream().filter(defect -> defect.target().equals(target)).toList();
    }

    private static Defect rejecting(
            SampleDistrict district, int registersBeforeEnd, FindingCode code, String column, WrongCell cell) {
        return new BadCell(workers(district, registersBeforeEnd), code, column, true, cell);
    }

    private static Defect keeping(
            SampleDistrict district, int registersBeforeEnd, FindingCode code, String column, WrongCell cell) {
        return new BadCell(workers(district, registersBeforeEnd), code, column, false, cell);
    }

    private static Target workers(SampleDistrict district, int registersBeforeEnd) {
        return new Target(district, Register.WORKERS, registersBeforeEnd);
    }

    private static String withWrongCheckDigit(String number) {
        char right = IdentityNumbers.checkCharacter(number);
        return number.substring(0, 17) + (right == '1' ? '2' : '1');
    }

    private static String masked(String number) {
        return number.substring(0, 4) + "**********" + number.substring(14);
    }
}
