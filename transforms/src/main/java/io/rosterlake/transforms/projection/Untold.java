package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.projection.Shortages.OfDistrict;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a scenario assumes and cannot be told of a district: how many leave, how many communities lack, or the rules that
 * it adopts.
 *
 * @param district code of the district
 * @param schemeId the scheme that it belongs to
 * @param schemeVersion its version; {@code -} when none is in force
 * @param parameter what cannot be told
 * @param people whom it concerns
 * @param from the first month that it concerns; it concerns all later ones
 */
record Untold(
        String district,
        String schemeId,
        String schemeVersion,
        MissingParameter parameter,
        long people,
        YearMonth from) {
    private static final String REGISTER = "人员花名册";

    static List<Untold> of(
            Scenario scenario, District district, Grounds grounds, Circumstances circumstances, Population population) {
        List<Untold> untold = new ArrayList<>();
        Optional<Ground> own = grounds.own(district.schemeId(), district.asOf());
        if (own.isEmpty() || !scenario.isFor(district.code())) {
            return untold;
        }
        Adoption adoption = scenario.adoption();
        if (adoption != null) {
            adopted(adoption, district, grounds, own.get(), population)
                    .filter(its -> !its.from().isAfter(scenario.lastMonth(district.asOf())))
                    .ifPresent(untold::add);
        }
        Scheme scheme = own.get().rules().scheme();
        boolean isObserved = scenario.attrition() instanceof Attrition.Observed12Months;
        if (isObserved && circumstances.hazards().of(district.code()).isEmpty()) {
            untold.add(of(
                    district,
                    scheme,
                    new MissingParameter(
                            "attrition_hazard",
                            new BilingualText("近 12 个月的流失率", "who left in the last twelve months"),
                            REGISTER,
                            district.asOf().toString()),
                    district.people()));
        }
        if (scenario.hiring() instanceof Hiring.FillToMinimum) {
            minimum(district, scheme, circumstances.shortages().of(district.code()))
                    .ifPresent(untold::add);
        }
        return untold;
    }

    private static Untold of(District district, Scheme scheme, MissingParameter parameter, long people) {
        return new Untold(
                district.code(),
                scheme.id(),
                scheme.version(),
                parameter,
                people,
                district.asOf().plusMonths(1));
    }

    private static Optional<Untold> adopted(
            Adoption adoption, District district, Grounds grounds, Ground own, Population population) {
        YearMonth from = adoption.from().after(district.asOf());
        Optional<Ground> adopted = grounds.adopted(adoption.scheme(), from, own);
        return adopted.isPresent()
                ? notCounted(district, from, own, adopted.get(), population)
                : Optional.of(new Untold(
                        district.code(),
                        adoption.scheme(),
                        "-",
                        new MissingParameter(
                                "scheme",
                                new BilingualText("改用当月有效的版本", "a version in force when it is adopted"),
                                "-",
                                from.toString()),
                        district.people(),
                        own.first()));
    }

    /** People whom the district's scheme pays and the adopted one does not: they have no amounts from then on. */
    private static Optional<Untold> notCounted(
            District district, YearMonth from, Ground own, Ground adopted, Population population) {
        Map<String, Long> lost = new TreeMap<>(population.byStaffGroup(district.code()));
        lost.keySet().removeIf(group -> !own.counts(group) || adopted.counts(group));
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        Scheme scheme = adopted.rules().scheme();
        String groups = String.join(", ", lost.keySet());
        BilingualText label = new BilingualText(
                "改用的办法不计入的人员(%s)".formatted(groups),
                "people whom the adopted scheme does not count (%s)".formatted(groups));
        String article = scheme.scope().grounds().citation().article();
        return Optional.of(new Untold(
                district.code(),
                scheme.id(),
                scheme.version(),
                new MissingParameter("scope", label, scheme.document().title(), article),
                lost.values().stream().mapToLong(Long::longValue).sum(),
                from.isAfter(own.first()) ? from : own.first()));
    }

    private static Optional<Untold> minimum(District district, Scheme scheme, Optional<OfDistrict> shortage) {
        if (shortage.isEmpty()) {
            return Optional.of(of(
                    district,
                    scheme,
                    new MissingParameter(
                            "minimum_staff",
                            new BilingualText("社区配备下限", "minimum of the communities"),
                            "社区台账",
                            district.asOf().toString()),
                    district.people()));
        }
        OfDistrict its = shortage.get();
        if (its.untold() == 0) {
            return Optional.empty();
        }
        BilingualText label =
                new BilingualText(its.untold() + " 个社区的配备下限", "minimum of %d communities".formatted(its.untold()));
        String articles = its.articles().isEmpty() ? "-" : String.join("; ", its.articles());
        return Optional.of(of(
                district,
                scheme,
                new MissingParameter("minimum_staff", label, scheme.document().title(), articles),
                its.people()));
    }
}
