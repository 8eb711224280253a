package io.rosterlake.transforms.scenario;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Complaint;
import io.rosterlake.transforms.scheme.Problem.Code;
import java.time.YearMonth;

/** What can be wrong in a scenario file only, and what to do about it. */
final class ScenarioComplaints {
    static final BilingualText ID = new BilingualText("小写字母、数字和连字符", "small letters, digits and hyphens");
    static final BilingualText DISTRICT = new BilingualText("6 位区划代码", "a district code of 6 digits");
    static final BilingualText MONTH = new BilingualText("月份（2026-06）", "a month (2026-06)");
    static final BilingualText ANY_MONTH = new BilingualText(
            "月份（%s）".formatted(ScenarioMonth.WRITTEN), "a month (%s)".formatted(ScenarioMonth.WRITTEN));
    static final BilingualText PERCENT = new BilingualText("至多两位小数的数字", "a number of at most two decimals");

    private ScenarioComplaints() {}

    private static Complaint of(Code code, String zh, String en, String actionZh, String actionEn) {
        return new Complaint(code, new BilingualText(zh, en), new BilingualText(actionZh, actionEn));
    }

    static Complaint past(String month, YearMonth asOf) {
        return of(
                Code.MONTH_PAST,
                "“%s”不在起算月 %s 之后".formatted(month, asOf),
                "'%s' is not after %s, from which the scenario starts".formatted(month, asOf),
                "请改为 %s 或以后的月份；已执行的标准属于方案文件".formatted(asOf.plusMonths(1)),
                "Give %s or a later month; what is in force already belongs in the scheme files"
                        .formatted(asOf.plusMonths(1)));
    }

    static Complaint beyondHorizon(String month, int horizon) {
        return of(
                Code.MONTH_BEYOND_HORIZON,
                "“%s”超出测算期（%d 个月），不起作用".formatted(month, horizon),
                "'%s' lies beyond the horizon of %d months and would change nothing".formatted(month, horizon),
                "请提前该月份，或加大 horizon_months（至多 %d）".formatted(ScenarioReader.LONGEST),
                "Give an earlier month, or a longer horizon_months (%d at most)".formatted(ScenarioReader.LONGEST));
    }

    static Complaint changeTwice(String change, int firstLine) {
        return of(
                Code.CHANGE_TWICE,
                "“%s”在第 %d 行已有同一变动".formatted(change, firstLine),
                "the same change, '%s', already stands on line %d".formatted(change, firstLine),
                "请合并为一项，或更改月份",
                "Make them one, or change a month");
    }

    static Complaint districtTwice(String code) {
        return of(
                Code.KEY_TWICE,
                "区县“%s”写了两次".formatted(code),
                "the district '%s' stands twice in districts".formatted(code),
                "请删去其中一个",
                "Remove one of the two");
    }

    static Complaint idTwice(String id, String otherFile) {
        return of(
                Code.ID_TWICE,
                "情景编号“%s”已在 %s 中用过".formatted(id, otherFile),
                "the scenario id '%s' is already used in %s".formatted(id, otherFile),
                "请换一个编号",
                "Choose another id");
    }

    static Complaint gradeGiven() {
        return of(
                Code.WITHOUT_EFFECT,
                "已写明 grade，education 不起作用",
                "grade is given, so education would change nothing",
                "请删去 grade 或 education",
                "Remove grade or education");
    }

    static Complaint nothingAtRandom() {
        return of(
                Code.WITHOUT_EFFECT,
                "没有离职（attrition: none），随机模拟的结果全都一样",
                "nobody leaves (attrition: none), so all draws would be alike",
                "请删去 monte_carlo，或给出 attrition",
                "Remove monte_carlo, or give an attrition");
    }
}
