package io.rosterlake.ingestion.sample.housestyle;

import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.number;
import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.text;

import io.rosterlake.ingestion.sample.population.Appraisal;
import io.rosterlake.ingestion.sample.population.Certificate;
import io.rosterlake.ingestion.sample.population.Departure;
import io.rosterlake.ingestion.sample.population.PersonalEvent;
import io.rosterlake.ingestion.sample.population.Training;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of one district's registers of events. */
record EventColumns(
        List<StyleColumn<Departure>> departures,
        List<StyleColumn<Training>> trainings,
        List<StyleColumn<Certificate>> certificates,
        List<StyleColumn<Appraisal>> appraisals) {

    static EventColumns lixia() {
        Writing writing = new Writing("公民身份号码", day -> CellValue.text(Words.format(day, "yyyy.MM.dd")));
        return new EventColumns(
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("离职时间", "left_on", Departure::leftOn),
                        text("离职原因", "reason", left -> Words.reason(left.reason(), "本人辞职", "合同期满", "调出"))),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("培训起止", "training_date", training -> range(training, "yyyy.MM.dd")),
                        text("培训课程", "course", Training::course),
                        text("培训类别", "category", Training::category),
                        text("主办单位", "organiser", Training::organiser),
                        number("学时", "class_hours", Training::classHours)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("证书名称", "certificate", Certificate::name),
                        writing.day("取得时间", "obtained_on", Certificate::obtainedOn),
                        writing.day("登记时间", "registered_on", Certificate::registeredOn),
                        writing.day("有效期至", "valid_until", Certificate::validUntil)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("考核年度", "year", appraisal -> appraisal.year() + "年"),
                        number("总分", "total", Appraisal::score),
                        text("考核等次", "grade", Appraisal::grade)));
    }

    static EventColumns gongshu() {
        Writing writing = new Writing("身份证号", CellValue::day);
        return new EventColumns(
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("离职日期", "left_on", Departure::leftOn),
                        text("离职原因", "reason", left -> Words.reason(left.reason(), "辞职", "合同到期", "调动"))),
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("培训日期", "training_date", Training::firstDay),
                        writing.day("培训结束日期", "training_end", Training::lastDay),
                        text("课程", "course", Training::course),
                        text("培训类型", "category", Training::category),
                        number("课时", "class_hours", Training::classHours)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("资格证书", "certificate", Certificate::name),
                        writing.day("发证日期", "obtained_on", Certificate::obtainedOn),
                        writing.day("有效期至", "valid_until", Certificate::validUntil)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        number("年度", "year", Appraisal::year),
                        number("总得分", "total", Appraisal::score),
                        text("考核结果", "grade", Appraisal::grade)));
    }

    static EventColumns tinghu() {
        Writing writing = new Writing("身份证号码", day -> CellValue.text(day.toString()));
        return new EventColumns(
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("离职时间", "left_on", Departure::leftOn),
                        text("离职原因", "reason", left -> Words.reason(left.reason(), "辞职", "合同期满", "调出"))),
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("培训时间", "training_date", Training::firstDay),
                        text("培训内容", "course", Training::course),
                        text("课时", "class_hours", training -> training.classHours() + "课时"),
                        text("考试结果", "exam_result", training -> "合格")),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("证书种类", "certificate", Certificate::name),
                        writing.day("批准日期", "obtained_on", Certificate::obtainedOn),
                        writing.day("登记日期", "registered_on", Certificate::registeredOn),
                        writing.day("有效期限", "valid_until", Certificate::validUntil)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("考核年份", "year", appraisal -> String.valueOf(appraisal.year())),
                        number("量化得分", "quantified_score", Appraisal::score),
                        number("年中测评", "vote_midyear", Appraisal::score),
                        number("年末测评", "vote_yearend", Appraisal::score),
                        number("总分", "total", Appraisal::score),
                        text("等次", "grade", Appraisal::grade)));
    }

    static EventColumns fuan() {
        Writing writing = new Writing("证件号码", day -> CellValue.text(Words.chinese(day)));
        return new EventColumns(
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("离职日期", "left_on", Departure::leftOn),
                        text("离职原因", "reason", left -> Words.reason(left.reason(), "本人辞职", "合同到期", "调动"))),
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("培训日期", "training_date", Training::firstDay),
                        text("课程名称", "course", Training::course),
                        text("组织单位", "organiser", Training::organiser),
                        number("学时数", "class_hours", Training::classHours)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("证书", "certificate", Certificate::name),
                        writing.day("获证时间", "obtained_on", Certificate::obtainedOn),
                        writing.day("注册时间", "registered_on", Certificate::registeredOn),
                        writing.day("有效期", "valid_until", Certificate::validUntil)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("考核年度", "year", appraisal -> appraisal.year() + "年度"),
                        number("考核总分", "total", Appraisal::score),
                        text("考核等级", "grade", appraisal -> COMPETENCE.getOrDefault(appraisal.grade(), ""))));
    }

    static EventColumns xiaodian() {
        Writing writing = new Writing("身份证号", CellValue::day);
        return new EventColumns(
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("离职日期", "left_on", Departure::leftOn),
                        text("离职原因", "reason", left -> Words.reason(left.reason(), "本人辞职", "合同到期", "调动"))),
                List.of(
                        writing.name(),
                        writing.identity(),
                        writing.day("培训日期", "training_date", Training::firstDay),
                        text("培训课程", "course", Training::course),
                        number("课时数", "class_hours", Training::classHours)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        text("证书名称", "certificate", Certificate::name),
                        writing.day("取得日期", "obtained_on", Certificate::obtainedOn),
                        writing.day("登记时间", "registered_on", Certificate::registeredOn)),
                List.of(
                        writing.name(),
                        writing.identity(),
                        number("年度", "year", Appraisal::year),
                        number("综合得分", "total", Appraisal::score),
                        text("考核结论", "grade", Appraisal::grade)));
    }

    /** 福安 grades in the words of another family. */
    private static final Map<String, String> COMPETENCE = Map.of("优秀", "优秀", "合格", "称职", "基本合格", "基本称职", "不合格", "不称职");

    /** How a district writes whom a line is about, and days. */
    private record Writing(String identityHeading, Function<LocalDate, CellValue> dayCell) {
        <T extends PersonalEvent> StyleColumn<T> name() {
            return text("姓名", "name", event -> event.person().name());
        }

        <T extends PersonalEvent> StyleColumn<T> identity() {
            return text(identityHeading, "id_number", event -> event.person().identityNumber());
        }

        <T> StyleColumn<T> day(String heading, String canonical, Function<T, @Nullable LocalDate> day) {
            return new StyleColumn<>(heading, canonical, event -> {
                LocalDate value = day.apply(event);
                return value == null ? CellValue.BLANK : dayCell.apply(value);
            });
        }
    }

    private static String range(Training training, String pattern) {
        String first = Words.format(training.firstDay(), pattern);
        return training.firstDay().equals(training.lastDay())
                ? first
                : first + "-" + Words.format(training.lastDay(), pattern);
    }
}
