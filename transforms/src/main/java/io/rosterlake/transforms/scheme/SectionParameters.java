package io.rosterlake.transforms.scheme;

import static io.rosterlake.transforms.scheme.ParameterShape.CHOICE;
import static io.rosterlake.transforms.scheme.ParameterShape.CHOICES;
import static io.rosterlake.transforms.scheme.ParameterShape.COUNT;
import static io.rosterlake.transforms.scheme.ParameterShape.DATE;
import static io.rosterlake.transforms.scheme.ParameterShape.DATED_NUMBER;
import static io.rosterlake.transforms.scheme.ParameterShape.DATED_NUMBER_OR_RANGE;
import static io.rosterlake.transforms.scheme.ParameterShape.LADDER;
import static io.rosterlake.transforms.scheme.ParameterShape.MONTH;
import static io.rosterlake.transforms.scheme.ParameterShape.NUMBER;
import static io.rosterlake.transforms.scheme.ParameterShape.NUMBERS_BY_NAME;
import static io.rosterlake.transforms.scheme.ParameterShape.NUMBER_OR_RANGE;
import static io.rosterlake.transforms.scheme.ParameterShape.PERCENT;
import static io.rosterlake.transforms.scheme.ParameterShape.TEXT;
import static io.rosterlake.transforms.scheme.ParameterShape.TEXTS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The parameters of each section, in the order in which comparisons list them. */
final class SectionParameters {
    /** The choice that stands for everybody whom the scheme counts. */
    static final String EVERYBODY = "everybody";

    private static final String[] PAYERS = {"central", "province", "city", "county", "district", "street"};
    private static final String[] REASONS = {
        "resigned",
        "retired",
        "dismissed",
        "contract_ended",
        "recalled",
        "transferred",
        "deceased",
        "community_abolished",
        "mutual",
        "other"
    };

    static final List<Parameter> POSTS = List.of(
            Parameter.of("posts", NUMBER, "岗位类数", "kinds of posts"),
            Parameter.of("grades", NUMBER, "等级数", "number of grades"),
            Parameter.of("head", NUMBER_OR_RANGE, "正职", "heads"),
            Parameter.of("deputy", NUMBER_OR_RANGE, "副职", "deputies"),
            Parameter.of("staff", NUMBER_OR_RANGE, "其他人员", "other staff"),
            Parameter.of("named_posts", NUMBER, "列名岗位数", "named posts"),
            Parameter.of("years_per_step", NUMBER, "晋升一级所需年数", "years per step"),
            Parameter.of("years_per_grade", NUMBERS_BY_NAME, "各等级规定年限", "years required for each grade"),
            Parameter.of("coefficient_per_grade", LADDER, "各等级薪酬系数", "pay coefficient of each grade"),
            Parameter.of("step_grades", TEXTS, "可晋级的考核等次", "appraisal grades that allow a step"),
            Parameter.of("secretary_also_head_percent", PERCENT, "书记兼主任比例（%）", "secretaries who are also head (%)"),
            Parameter.of("minimum_age", NUMBER, "最低年龄（周岁）", "lowest age (years)"),
            Parameter.of("maximum_age", NUMBER, "最高年龄（周岁）", "highest age (years)"),
            Parameter.of("maximum_age_men", NUMBER, "男性最高年龄（周岁）", "highest age of men (years)"),
            Parameter.of("maximum_age_women", NUMBER, "女性最高年龄（周岁）", "highest age of women (years)"),
            Parameter.of("education", TEXT, "最低学历", "lowest education"),
            Parameter.of("education_of_graduates", TEXT, "应届毕业生最低学历", "lowest education of fresh graduates"),
            Parameter.of("exam_valid_years", NUMBER, "考试成绩有效年数", "years for which the exam is valid"));

    static final List<Parameter> TRAINING = List.of(
            Parameter.of("applies_to", CHOICES, "培训对象", "who is trained", choicesOfGroups()),
            Parameter.of("class_hours_per_year", NUMBER, "每年课时", "class hours (课时) a year"),
            Parameter.of("sessions_per_year", NUMBER, "每年培训次数", "sessions a year"),
            Parameter.of("days_per_year", NUMBER, "每年培训天数", "days a year"),
            Parameter.of("half_days_per_week", NUMBER, "每周学习半天数", "half days of study a week"),
            Parameter.of("rotation", CHOICE, "轮训周期", "rotation", "yearly"),
            Parameter.of("moment", CHOICE, "培训时点", "when", "before_post", "in_post"));

    static final List<Parameter> CERTIFICATES = List.of(
            Parameter.of("certificate", TEXT, "证书", "certificate"),
            Parameter.of("required_of", CHOICE, "要求持证的人员", "required of", EVERYBODY, "aged", "labour_posts"),
            Parameter.of("maximum_age", COUNT, "要求持证的最高年龄（周岁，含）", "up to this age (years, included)"),
            Parameter.of("levels", TEXTS, "证书级别（由低到高）", "levels, the lowest first"),
            Parameter.of("junior", NUMBER, "初级津贴（元/月）", "allowance of the junior level (yuan a month)"),
            Parameter.of("middle", NUMBER, "中级津贴（元/月）", "allowance of the middle level (yuan a month)"),
            Parameter.of("senior", NUMBER, "高级津贴（元/月）", "allowance of the senior level (yuan a month)"),
            Parameter.of("paid_from", CHOICE, "津贴起发", "allowance paid from", "year_after_obtaining"),
            Parameter.of("register_within_years", NUMBER, "取得后登记期限（年）", "years within which to register"),
            Parameter.of("registration_valid_years", NUMBER, "登记有效年数", "years for which a registration is valid"),
            Parameter.of(
                    "hours_per_registration",
                    NUMBERS_BY_NAME,
                    "每个登记有效期的继续教育学时",
                    "continuing education per registration (hours)"));

    static final List<Parameter> APPRAISAL = List.of(
            Parameter.of("grades", TEXTS, "考核等次（由高到低）", "grades, the best first"),
            Parameter.of("grade_family", CHOICE, "等次用语", "vocabulary of grades", "合格", "称职", "良好"),
            Parameter.of("cycle", CHOICE, "考核周期", "how often", "year", "half_year"),
            Parameter.of("excellent_from", NUMBER, "优秀分数线", "优秀 from this score"),
            Parameter.of("qualified_from", NUMBER, "合格分数线", "合格 from this score"),
            Parameter.of("cut_offs", NUMBERS_BY_NAME, "各等次分数线", "scores that separate the grades"),
            Parameter.of("excellent_cap_percent", PERCENT, "优秀比例上限（%）", "at most 优秀 (%)"),
            Parameter.of("performance_points", NUMBER, "工作业绩分", "points for performance"),
            Parameter.of("vote_points", NUMBER, "民主测评分", "points for the vote"),
            Parameter.of("quantified_percent", PERCENT, "量化考评权重（%）", "weight of the quantified part (%)"),
            Parameter.of("vote_midyear_percent", PERCENT, "年中测评权重（%）", "weight of the mid-year vote (%)"),
            Parameter.of("vote_yearend_percent", PERCENT, "年末测评权重（%）", "weight of the year-end vote (%)"),
            Parameter.of("counting_grades", TEXTS, "计入晋级年限的等次", "grades that count towards the next step"),
            Parameter.of("grade_steps", NUMBER, "晋升级数", "steps"),
            Parameter.of("steps_from", CHOICE, "晋升起始", "steps from", "next_january", "month_after_change"),
            Parameter.of("extra_years_excellent", NUMBER, "优秀年度提前年数", "years that an 优秀 year counts more"));

    static final List<Parameter> PAY = List.of(
            Parameter.of("components", TEXTS, "薪酬构成", "components"),
            Parameter.of("reference_multiple", NUMBER, "基准工资倍数", "multiple of the reference wage"),
            Parameter.of("reference_wage_yuan", DATED_NUMBER, "基准工资（元/月）", "reference wage (yuan a month)"),
            Parameter.of("reference_yuan", NUMBER, "基数（元/月）", "reference amount (yuan a month)"),
            Parameter.of("coefficients", LADDER, "各等级系数", "coefficients by grade"),
            Parameter.of("coefficient_range", NUMBER_OR_RANGE, "系数范围", "range of coefficients"),
            Parameter.of(
                    "average_wage_multiple",
                    NUMBERS_BY_NAME,
                    "相当于平均工资的倍数（不低于）",
                    "at least this multiple of the average wage"),
            Parameter.of("basic", NUMBER, "基本工资（元/月）", "basic pay (yuan a month)"),
            Parameter.of("ladder", LADDER, "各等级基本工资（元/月）", "basic pay by grade (yuan a month)"),
            Parameter.of("basic_table", LADDER, "基本工资表", "table of basic pay"),
            Parameter.of("basic_percent", PERCENT, "基本工资占比（%）", "basic pay (%)"),
            Parameter.of("performance_percent", PERCENT, "绩效占比（%）", "performance pay (%)"),
            Parameter.of("performance_percent_at_least", PERCENT, "绩效占比不低于（%）", "performance pay at least (%)"),
            Parameter.of("post_allowance", NUMBERS_BY_NAME, "岗位津贴（元/月）", "post allowance (yuan a month)"),
            Parameter.of("bonus_months", NUMBERS_BY_NAME, "奖金（月基本工资数）", "bonus (months of basic pay)"),
            Parameter.of("bonus_paid_in", COUNT, "奖金发放月份（次年）", "month of the next year in which the bonus is paid"),
            Parameter.of("long_service_yuan", NUMBERS_BY_NAME, "长期服务奖励（元，按年限）", "long-service award (yuan, by years)"),
            Parameter.of("education_grades", NUMBERS_BY_NAME, "学历、学位齐全（级）", "diploma and degree (grades)"),
            Parameter.of(
                    "education_years", NUMBERS_BY_NAME, "只有学历或学位（视同年数）", "diploma or degree alone (years of service)"),
            Parameter.of("honour_grades", NUMBERS_BY_NAME, "表彰奖励（级）", "honours (grades)"),
            Parameter.of("elected_paid_from", CHOICE, "选任人员起薪", "elected members paid from", "month_after_election"),
            Parameter.of("probation_months", NUMBERS_BY_NAME, "试用期（月，按合同期限）", "probation (months, by contract)"),
            Parameter.of("probation_percent_at_least", PERCENT, "试用期薪酬不低于（%）", "pay in probation at least (%)"),
            Parameter.of("probation_pay", CHOICE, "试用期薪酬", "pay in probation", "basic_of_grade"),
            Parameter.of("adjusted_every_years", NUMBER, "调整周期（年）", "adjusted every so many years"),
            Parameter.of("adjusted_from", CHOICE, "调整起始", "adjusted from", "january"));

    static final List<Parameter> CONTRIBUTIONS = List.of(
            Parameter.of(
                    "insurances",
                    CHOICES,
                    "社会保险险种",
                    "insurances",
                    "pension",
                    "medical",
                    "unemployment",
                    "maternity",
                    "injury"),
            Parameter.of("housing_fund", CHOICE, "住房公积金", "housing fund", "yes", "no"),
            Parameter.of("base", CHOICE, "缴费基数", "contribution base", "basic", "average_of_last_year"),
            Parameter.of("rates", NUMBERS_BY_NAME, "缴费比例", "rates"),
            Parameter.of("pension_employer_percent", DATED_NUMBER_OR_RANGE, "养老保险单位比例（%）", "pension, employer (%)"),
            Parameter.of("medical_employer_percent", DATED_NUMBER_OR_RANGE, "医疗保险单位比例（%）", "medical, employer (%)"),
            Parameter.of("maternity_employer_percent", DATED_NUMBER_OR_RANGE, "生育保险单位比例（%）", "maternity, employer (%)"),
            Parameter.of(
                    "unemployment_employer_percent",
                    DATED_NUMBER_OR_RANGE,
                    "失业保险单位比例（%）",
                    "unemployment, employer (%)"),
            Parameter.of("injury_employer_percent", DATED_NUMBER_OR_RANGE, "工伤保险单位比例（%）", "injury, employer (%)"),
            Parameter.of("housing_fund_percent", DATED_NUMBER_OR_RANGE, "住房公积金比例（%）", "housing fund (%)"),
            Parameter.of("average_wage_yuan", DATED_NUMBER, "当地月平均工资（元）", "local average wage (yuan a month)"),
            Parameter.of("base_floor_percent", NUMBER, "基数下限（平均工资的 %）", "base at least (% of the average wage)"),
            Parameter.of("base_ceiling_percent", NUMBER, "基数上限（平均工资的 %）", "base at most (% of the average wage)"));

    static final List<Parameter> RETIREMENT = List.of(
            Parameter.of("men", NUMBER, "男性退休年龄（周岁）", "retirement age of men (years)"),
            Parameter.of("women", NUMBER, "女性退休年龄（周岁）", "retirement age of women (years)"),
            Parameter.of("head", NUMBER, "留任正职补贴（元/月）", "subsidy of retained heads (yuan a month)"),
            Parameter.of("deputy", NUMBER, "留任副职补贴（元/月）", "subsidy of retained deputies (yuan a month)"),
            Parameter.of("member", NUMBER, "留任委员补贴（元/月）", "subsidy of retained members (yuan a month)"),
            Parameter.of("cut_over", DATE, "新旧办法分界日", "day that separates old and new rules"),
            Parameter.of("retirement_class", CHOICE, "原法定退休年龄类别", "class of original age", "M60", "F55", "F50"),
            Parameter.of("original_age", COUNT, "原法定退休年龄（周岁）", "original retirement age (years)"),
            Parameter.of("first_delayed_birth_month", MONTH, "延迟退休起始出生月", "first month of birth with a delay"),
            Parameter.of("birth_months_per_step", COUNT, "每延迟 1 个月对应的出生月数", "months of birth per month of delay"),
            Parameter.of("largest_delay_months", COUNT, "最多延迟（月）", "largest delay (months)"),
            Parameter.of("earlier_months", COUNT, "弹性提前退休最多（月）", "at most so much earlier (months)"),
            Parameter.of("later_months", COUNT, "弹性延迟退休最多（月）", "at most so much later (months)"),
            Parameter.of("not_before", CHOICE, "弹性提前退休不得早于", "never earlier than", "original_age"),
            Parameter.of("contribution_years", NUMBER_OR_RANGE, "最低缴费年限（年）", "contribution years at least"),
            Parameter.of("raised_from", DATE, "最低缴费年限提高起始日", "contribution years rise from"),
            Parameter.of("raised_months_per_year", NUMBER, "最低缴费年限每年提高（月）", "rise a year (months)"));

    static final List<Parameter> EXITS = List.of(
            Parameter.of("reasons", CHOICES, "退出情形", "reasons", REASONS),
            Parameter.of("failed_years", NUMBER, "考核不合格年数", "years of 不合格"),
            Parameter.of("barely_passed_years", NUMBER, "考核基本合格年数", "years of 基本合格"),
            Parameter.of("in_a_row", CHOICE, "是否须连续", "in a row", "yes", "no"),
            Parameter.of("notice_months", NUMBER, "辞职后不得离岗（月）", "no leaving within (months)"),
            Parameter.of("sick_months_in_a_row", NUMBER, "连续病假（月）", "sick for so many months in a row"),
            Parameter.of("sick_months_in_total", NUMBER, "累计病假（月）", "sick for so many months in total"),
            Parameter.of("absent_months", NUMBER, "累计误工（月）", "absent for so many months in total"));

    static final List<Parameter> FUNDING = List.of(
            Parameter.of("payers", CHOICES, "经费来源", "who pays", PAYERS),
            Parameter.of("committee", CHOICES, "两委经费来源", "who pays for committee members", PAYERS),
            Parameter.of("recruited", CHOICES, "招录人员经费来源", "who pays for recruited workers", PAYERS),
            Parameter.of("city_yuan_per_year", NUMBER, "市级（元/年）", "city (yuan a year)"),
            Parameter.of("county_yuan_per_year", NUMBER, "县级（元/年）", "county (yuan a year)"),
            Parameter.of("rest", CHOICE, "其余由何级负担", "who pays the rest", PAYERS),
            Parameter.of("city_share", PERCENT, "市级负担比例（%）", "share of the city (%)"));

    static final List<Parameter> CAREER = List.of(
            Parameter.of("secondment_months", NUMBER, "借用最长（月）", "secondment at most (months)"),
            Parameter.of("file_classes", NUMBER, "个人档案类数", "classes of the personal file"),
            Parameter.of("written_leave_from_days", NUMBER, "须书面请假的天数", "days from which leave is in writing"),
            Parameter.of("leave_days_per_month", NUMBER, "每月事假（天，不超过）", "leave a month (days, at most)"),
            Parameter.of("leave_times_per_month", NUMBER, "每月请假（次，不超过）", "leave a month (times, at most)"),
            Parameter.of("wedding_days", NUMBER_OR_RANGE, "婚事假（天）", "leave for weddings (days)"),
            Parameter.of("funeral_weeks", NUMBER, "丧事假（周）", "leave for funerals (weeks)"),
            Parameter.of("deduction_yuan_per_day", NUMBER, "扣发工资（元/天）", "deduction (yuan a day)"),
            Parameter.of("sign_ins_per_day", NUMBER, "每日签到（次）", "sign-ins a day"),
            Parameter.of("visiting_percent", PERCENT, "走访时间占比（%）", "time spent visiting (%)"),
            Parameter.of("visits_per_household", NUMBER, "每户每年走访（次）", "visits to each household a year"),
            Parameter.of("information_database", CHOICE, "信息数据库", "information database", "yes", "no"),
            Parameter.of("secretary_years", NUMBER, "书记人选社区工作年数", "years of work before becoming secretary"),
            Parameter.of("quota_percent", PERCENT, "面向书记的公务员名额（%）", "civil-service posts for secretaries (%)"),
            Parameter.of("exam_years", NUMBER, "可考事业单位的任职年数", "years as secretary before the exam"),
            Parameter.of("stay_years", NUMBER, "继续在社区工作年数", "years to stay"),
            Parameter.of("communities", NUMBER, "社区数", "communities"),
            Parameter.of("workers", NUMBER, "社区工作者人数", "workers"),
            Parameter.of("sexes", TEXT, "男女比例", "ratio of the sexes"));

    /** Parameters that a rule must have besides one that it has, or besides one that has a certain value. */
    private static final Map<String, List<String>> COMPANIONS = Map.of(
            "required_of=aged",
            List.of("maximum_age"),
            "required_of",
            List.of("certificate"),
            "retirement_class",
            List.of("original_age", "first_delayed_birth_month", "birth_months_per_step", "largest_delay_months"));

    private SectionParameters() {}

    /** The parameters that a rule lacks because of what else it says. */
    static List<String> lacking(Map<String, ParameterValue> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getKey() + "=" + entry.getValue()))
                .flatMap(asking -> COMPANIONS.getOrDefault(asking, List.of()).stream())
                .filter(name -> !parameters.containsKey(name))
                .toList();
    }

    /** The parameters of a section, and the one that stands for all rules of a section that a copy has lost. */
    static List<Parameter> with(List<Parameter> parameters, String section, BilingualText label) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(new Parameter(
                wholeSection(section),
                new BilingualText(label.zh() + "规定", "rules on " + label.en()),
                TEXT,
                List.of()));
        return List.copyOf(all);
    }

    /** The parameter that stands for all rules of a section. */
    static String wholeSection(String section) {
        return section + "_rules";
    }

    private static String[] choicesOfGroups() {
        return Stream.concat(
                        Stream.of(EVERYBODY), Arrays.stream(StaffGroup.values()).map(StaffGroup::code))
                .toArray(String[]::new);
    }
}
