package io.rosterlake.transforms.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The sections of a scheme besides its scope and staffing. Each knows the names of the parameters that its rules may
 * have: a misspelt name is an error in the file, never a rule that silently does not apply.
 */
public enum Section {
    POSTS(
            new BilingualText("岗位与等级", "posts and grades"),
            "head",
            "deputy",
            "staff",
            "member",
            "secretary",
            "others",
            "named_posts",
            "grades",
            "years_per_grade",
            "years_per_step",
            "coefficient_per_grade",
            "secretary_also_head_percent",
            "minimum_age",
            "maximum_age_men",
            "maximum_age_women"),
    TRAINING(new BilingualText("培训", "training"), "sessions_per_year", "class_hours_per_year"),
    CERTIFICATES(
            new BilingualText("证书", "certificates"),
            "junior",
            "middle",
            "senior",
            "paid_from",
            "certificate",
            "required_of",
            "maximum_age"),
    APPRAISAL(
            new BilingualText("考核", "appraisal"),
            "grades",
            "counting_grades",
            "grade_steps",
            "steps_from",
            "quantified_percent",
            "vote_midyear_percent",
            "vote_yearend_percent",
            "performance_points",
            "vote_points",
            "excellent_from",
            "qualified_from",
            "excellent_cap_percent",
            "extra_years_excellent",
            "cut_offs"),
    PAY(
            new BilingualText("薪酬", "pay"),
            "basic",
            "basic_percent",
            "performance_percent",
            "reference_multiple",
            "ladder",
            "post_allowance",
            "bachelor",
            "master",
            "doctor",
            "honours",
            "national",
            "provincial",
            "probation_months",
            "probation_pay",
            "bonus_months",
            "elected_paid_from",
            "months",
            "basic_table"),
    CONTRIBUTIONS(new BilingualText("社会保险", "contributions"), "insurances", "housing_fund", "base", "rates"),
    RETIREMENT(new BilingualText("退休", "retirement"), "men", "women", "head", "deputy", "member", "cut_over"),
    EXITS(new BilingualText("退出", "exits"), "reasons", "notice_months", "failed_years", "exit_rules"),
    FUNDING(
            new BilingualText("经费", "funding"),
            "committee",
            "recruited",
            "city_yuan_per_year",
            "county_yuan_per_year",
            "rest",
            "city_share"),
    CAREER(
            new BilingualText("管理与发展", "management and career"),
            "months",
            "file_classes",
            "years",
            "quota_percent",
            "stay_years",
            "communities",
            "workers",
            "sexes");

    private final BilingualText label;
    private final Set<String> parameterNames;

    Section(BilingualText label, String... parameterNames) {
        this.label = label;
        this.parameterNames = Set.of(parameterNames);
    }

    /** The key in scheme files, such as {@code pay}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    /** The parameter names that rules of this section may use. */
    public Set<String> parameterNames() {
        return parameterNames;
    }

    /** The keys of all sections, in their order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Section::code).toList();
    }

    /** The section with this key, if there is one. */
    public static Optional<Section> fromCode(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }
}
