package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Absent;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Answer.Missing;
import io.rosterlake.transforms.scheme.ParameterValue.Items;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a scheme says about pay, question by question. Each answer is given with the rules that decide it, missing with
 * document and article, or absent. Nothing is filled in that neither the scheme, nor an overlay, nor the national rules
 * give.
 *
 * @param scheme the scheme
 * @param basic basic pay, and performance pay where it follows from the same figures
 * @param steps how people rise from grade to grade
 * @param postAllowances what posts are paid
 * @param certificates what qualifications are paid, yuan a month, from the January after they were obtained
 * @param bonus the yearly bonus
 * @param retained what people who stay on past retirement are paid, yuan a month by post level; they are paid nothing
 *     else
 * @param probation probation of recruited people
 * @param base of what contributions are computed
 * @param rates the employer's contributions, as shares of the base such as 0.16
 * @param funding who pays
 */
public record PayRules(
        Scheme scheme,
        Answer<BasicPay> basic,
        Answer<GradeSteps> steps,
        Answer<PostAllowances> postAllowances,
        Answer<Map<CertificateLevel, BigDecimal>> certificates,
        Answer<Bonus> bonus,
        Answer<Map<String, BigDecimal>> retained,
        Answer<Probation> probation,
        Answer<ContributionBase> base,
        Map<Component, Answer<DatedNumber>> rates,
        Answer<Funding> funding) {
    private static final List<String> LEVELS = List.of("head", "deputy", "staff");
    private static final int JANUARY = 1;

    public PayRules {
        rates = Collections.unmodifiableMap(new EnumMap<>(rates));
    }

    /**
     * Compiles a scheme.
     *
     * @param scheme the scheme whose rules on pay apply
     * @param local the district's own scheme, which has the local rates and average wages and says who pays; the same
     *     scheme unless a scenario adopts another
     * @param national the rules of the country, for what neither of the two says
     */
    public static PayRules of(Scheme scheme, Scheme local, Optional<Scheme> national) {
        SchemeQuestions questions = new SchemeQuestions(scheme);
        Answer<BasicPay> basic = basic(questions);
        SchemeQuestions localQuestions = new SchemeQuestions(local);
        ContributionRules contributions =
                new ContributionRules(questions, localQuestions, national.map(SchemeQuestions::new));
        Map<Component, Answer<DatedNumber>> rates = new EnumMap<>(Component.class);
        Component.contributions().forEach(component -> rates.put(component, contributions.rate(component)));
        return new PayRules(
                scheme,
                basic,
                steps(questions, basic),
                questions.byName(Section.PAY, "post_allowance").map(PostAllowances::new),
                certificates(questions),
                bonus(questions),
                retained(questions),
                probation(questions),
                contributions.base(),
                rates,
                FundingRules.of(localQuestions));
    }

    /**
     * The same rules with other rates of contributions, which a scenario assumes. What the scheme says holds until the
     * first month of the other rate; a contribution that is not due is not made due.
     *
     * @param others shares of the base by contribution
     */
    public PayRules withRates(Map<Component, DatedNumber> others) {
        Map<Component, Answer<DatedNumber>> changed = new EnumMap<>(rates);
        others.forEach((component, other) -> {
            Answer<DatedNumber> rate = rates.get(component);
            if (!(rate instanceof Absent<DatedNumber>)) {
                List<SchemeRule> deciding = rate.given().map(Given::rules).orElse(List.of());
                DatedNumber until = rate.given().map(Given::value).orElse(new DatedNumber(new TreeMap<>()));
                changed.put(component, new Given<>(until.and(other), deciding));
            }
        });
        return new PayRules(
                scheme, basic, steps, postAllowances, certificates, bonus, retained, probation, base, changed, funding);
    }

    /** How first grades follow. */
    public GradeSlotting slotting() {
        return GradeSlotting.of(scheme, steps);
    }

    /** True when contributions are computed of the pay of the year before. */
    public boolean contributesOnLastYear() {
        return base.given()
                .filter(given -> given.value().kind() == ContributionBase.Kind.AVERAGE_OF_LAST_YEAR)
                .isPresent();
    }

    /**
     * The months from which on the same standing may be paid another amount than in the month before, by the dates in
     * the rules.
     */
    public NavigableSet<YearMonth> changes() {
        NavigableSet<YearMonth> months = new TreeSet<>();
        basic.given()
                .map(Given::value)
                .filter(BasicPay.Coefficients.class::isInstance)
                .map(BasicPay.Coefficients.class::cast)
                .ifPresent(table -> months.addAll(table.reference().from().keySet()));
        base.given()
                .ifPresent(given ->
                        months.addAll(given.value().averageWage().from().keySet()));
        rates.values().forEach(rate -> rate.given()
                .ifPresent(given -> months.addAll(given.value().from().keySet())));
        return months;
    }

    private static Answer<BasicPay> basic(SchemeQuestions questions) {
        List<Answer<BasicPay>> forms = List.of(
                questions.ladder(Section.PAY, "ladder").map(BasicPay.Ladder::new),
                questions.ladder(Section.PAY, "basic_table").map(BasicPay.Ladder::new),
                questions.number(Section.PAY, "basic").map(BasicPay.Flat::new),
                coefficients(questions));
        return forms.stream()
                .filter(form -> form.given().isPresent())
                .findFirst()
                .or(() -> forms.stream()
                        .filter(form -> form instanceof Missing<BasicPay>)
                        .reduce((first, last) -> last))
                .orElseGet(Absent::new);
    }

    private static Answer<BasicPay> coefficients(SchemeQuestions questions) {
        Answer<BigDecimal> multiple = questions.number(Section.PAY, "reference_multiple");
        Answer<DatedNumber> wage = multiple instanceof Absent<BigDecimal>
                ? questions.dated(Section.PAY, "reference_yuan")
                : questions.dated(Section.PAY, "reference_wage_yuan");
        Answer<List<BigDecimal>> ofPay = questions.ladder(Section.PAY, "coefficients");
        Answer<List<BigDecimal>> ofPosts = questions.ladder(Section.POSTS, "coefficient_per_grade");
        Answer<List<BigDecimal>> coefficients =
                ofPay.given().isPresent() || ofPosts instanceof Absent<List<BigDecimal>> ? ofPay : ofPosts;
        BigDecimal factor = multiple.given().map(Given::value).orElse(BigDecimal.ONE);
        BigDecimal share = questions
                .number(Section.PAY, "basic_percent")
                .given()
                .map(given -> given.value().movePointLeft(2))
                .orElse(BigDecimal.ONE);
        Answer<BasicPay> basic = Answer.both(
                wage,
                coefficients,
                reference -> byGrade -> new BasicPay.Coefficients(reference, factor, byGrade, share));
        return basic.restingOn(multiple).restingOn(questions.number(Section.PAY, "basic_percent"));
    }

    private static Answer<GradeSteps> steps(SchemeQuestions questions, Answer<BasicPay> basic) {
        Answer<GradeSteps.Pace> months = questions
                .number(Section.POSTS, "years_per_step")
                .map(years -> new GradeSteps.Pace.Months(
                        years.multiply(BigDecimal.valueOf(12)).intValueExact()));
        Answer<GradeSteps.Pace> pace = months instanceof Absent<GradeSteps.Pace>
                ? questions.byName(Section.POSTS, "years_per_grade").map(PayRules::years)
                : months;
        Answer<List<String>> posts = questions.words(Section.POSTS, "step_grades");
        Answer<List<String>> years = questions.words(Section.APPRAISAL, "counting_grades");
        List<String> counting = Stream.of(posts, years)
                .flatMap(answer -> answer.given().stream())
                .flatMap(given -> given.value().stream())
                .toList();
        Answer<BigDecimal> extra = questions.number(Section.APPRAISAL, "extra_years_excellent");
        BigDecimal more = extra.given().map(Given::value).orElse(BigDecimal.ZERO);
        Map<String, GradeSteps.Range> ranges = ranges(questions, basic);
        Answer<GradeSteps> steps = pace.map(value -> new GradeSteps(value, counting, more, ranges));
        return steps.restingOn(questions.parameter(Section.POSTS, "grades"))
                .restingOn(posts)
                .restingOn(years)
                .restingOn(extra);
    }

    private static GradeSteps.Pace years(Map<String, BigDecimal> byName) {
        Map<Integer, BigDecimal> byGrade = new TreeMap<>();
        byName.forEach((grade, years) -> byGrade.put(Integer.valueOf(grade), years));
        return new GradeSteps.Pace.Years(byGrade);
    }

    private static Map<String, GradeSteps.Range> ranges(SchemeQuestions questions, Answer<BasicPay> basic) {
        int highest = basic.given().map(given -> given.value().highestGrade()).orElse(Integer.MAX_VALUE);
        Map<String, GradeSteps.Range> ranges = new LinkedHashMap<>();
        for (String level : LEVELS) {
            GradeSteps.Range range = questions.parameter(Section.POSTS, level).given().stream()
                    .filter(given -> given.value() instanceof Items)
                    .filter(given -> questions.scheme().rules(Section.POSTS).stream()
                            .anyMatch(rule -> given.rules().contains(rule)
                                    && rule.parameters().containsKey("grades")))
                    .map(given -> SchemeQuestions.words(given.value()))
                    .map(bounds -> new GradeSteps.Range(
                            Integer.parseInt(bounds.get(0)), Math.min(highest, Integer.parseInt(bounds.get(1)))))
                    .findFirst()
                    .orElse(new GradeSteps.Range(1, highest));
            ranges.put(level, range);
        }
        return ranges;
    }

    private static Answer<Map<CertificateLevel, BigDecimal>> certificates(SchemeQuestions questions) {
        Map<CertificateLevel, BigDecimal> amounts = new EnumMap<>(CertificateLevel.class);
        List<Answer<BigDecimal>> answers = new ArrayList<>();
        for (CertificateLevel level : CertificateLevel.values()) {
            Answer<BigDecimal> answer = questions.number(Section.CERTIFICATES, level.code());
            answer.given().ifPresent(given -> amounts.put(level, given.value()));
            answers.add(answer);
        }
        return answers.stream()
                .filter(answer -> answer.given().isPresent())
                .reduce(Answer::restingOn)
                .or(() -> answers.stream()
                        .filter(answer -> answer instanceof Missing<BigDecimal>)
                        .findFirst())
                .<Answer<Map<CertificateLevel, BigDecimal>>>map(answer -> answer.map(ignored -> Map.copyOf(amounts)))
                .orElseGet(Absent::new);
    }

    private static Answer<Bonus> bonus(SchemeQuestions questions) {
        Answer<BigDecimal> month = questions.number(Section.PAY, "bonus_paid_in");
        int paidIn = month.given().map(given -> given.value().intValueExact()).orElse(JANUARY);
        Answer<Bonus> bonus = questions.byName(Section.PAY, "bonus_months").map(months -> new Bonus(months, paidIn));
        return bonus.restingOn(month);
    }

    private static Answer<Map<String, BigDecimal>> retained(SchemeQuestions questions) {
        Answer<BigDecimal> member = questions.number(Section.RETIREMENT, "member");
        Answer<BigDecimal> head = questions.number(Section.RETIREMENT, "head");
        Answer<BigDecimal> deputy = questions.number(Section.RETIREMENT, "deputy");
        return Answer.both(
                Answer.both(head, deputy, first -> second -> Map.of("head", first, "deputy", second)),
                member,
                levels -> staff -> {
                    Map<String, BigDecimal> all = new LinkedHashMap<>(levels);
                    all.put("staff", staff);
                    return Map.copyOf(all);
                });
    }

    private static Answer<Probation> probation(SchemeQuestions questions) {
        Answer<Map<String, BigDecimal>> months = questions.byName(Section.PAY, "probation_months");
        return months.map(byContract -> {
            Map<String, Integer> whole = new LinkedHashMap<>();
            byContract.forEach((contract, number) -> whole.put(contract, number.intValueExact()));
            return new Probation(whole);
        });
    }
}
