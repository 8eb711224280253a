package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Absent;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.pay.Answer.Missing;
import io.rosterlake.transforms.pay.Funding.Payer;
import io.rosterlake.transforms.scheme.SchemeRule;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who pays, as the funding section of a scheme says it. */
final class FundingRules {
    private FundingRules() {}

    static Answer<Funding> of(SchemeQuestions questions) {
        List<SchemeRule> rules = new ArrayList<>();
        Optional<BigDecimal> cityShare = questions
                .number(Section.FUNDING, "city_share")
                .given()
                .map(given -> noting(given, rules).movePointLeft(2));
        Map<String, List<Payer>> byGroup = new LinkedHashMap<>();
        for (StaffGroup group : List.of(StaffGroup.COMMITTEE, StaffGroup.RECRUITED)) {
            questions
                    .words(Section.FUNDING, group.code())
                    .given()
                    .ifPresent(given -> byGroup.put(group.code(), payers(noting(given, rules), cityShare)));
        }
        List<Payer> others = new ArrayList<>(sums(questions, rules));
        questions
                .words(Section.FUNDING, "rest")
                .given()
                .ifPresent(
                        given -> others.add(new Payer.Rest(noting(given, rules).get(0))));
        if (others.isEmpty()) {
            questions
                    .words(Section.FUNDING, "payers")
                    .given()
                    .ifPresent(given -> others.addAll(payers(noting(given, rules), cityShare)));
        }
        if (byGroup.isEmpty() && others.isEmpty()) {
            return questions.parameter(Section.FUNDING, "payers") instanceof Missing<?> missing
                    ? new Missing<>(missing.parameters())
                    : new Absent<>();
        }
        return new Given<>(new Funding(byGroup, others), rules);
    }

    private static List<Payer> sums(SchemeQuestions questions, List<SchemeRule> rules) {
        List<Payer> sums = new ArrayList<>();
        for (String level : List.of("city", "county")) {
            questions
                    .number(Section.FUNDING, level + "_yuan_per_year")
                    .given()
                    .ifPresent(given -> sums.add(new Payer.Sum(level, noting(given, rules))));
        }
        return sums;
    }

    /** Several payers of unknown parts stay together: no part is guessed. */
    private static List<Payer> payers(List<String> sources, Optional<BigDecimal> cityShare) {
        if (sources.size() == 2 && sources.contains("city") && cityShare.isPresent()) {
            String other = sources.stream()
                    .filter(source -> !source.equals("city"))
                    .findFirst()
                    .orElseThrow();
            return List.of(new Payer.Share("city", cityShare.get()), new Payer.Rest(other));
        }
        return List.of(new Payer.Rest(String.join("+", sources)));
    }

    private static <T> T noting(Given<T> given, List<SchemeRule> rules) {
        given.rules().stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
        return given.value();
    }
}
