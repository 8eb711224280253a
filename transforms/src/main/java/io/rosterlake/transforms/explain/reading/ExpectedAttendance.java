package io.rosterlake.transforms.explain.reading;

import io.rosterlake.transforms.explain.Attendance;
import io.rosterlake.transforms.explain.PaidPerson;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.projection.ExpectedPeople;
import io.rosterlake.transforms.projection.ExpectedPeople.Hired;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attendance as a projection expects it. */
final class ExpectedAttendance implements Attendance {
    private final ExpectedPeople expected;
    private final Map<PaidPerson, Hired> hired = new LinkedHashMap<>();

    /**
     * @param district the district
     * @param asOf month of its register
     * @param schemeId its scheme
     */
    ExpectedAttendance(ExpectedPeople expected, String district, YearMonth asOf, @Nullable String schemeId) {
        this.expected = expected;
        expected.hired().forEach(some -> hired.put(newcomer(some, district, asOf, schemeId), some));
    }

    private static PaidPerson newcomer(Hired some, String district, YearMonth asOf, @Nullable String schemeId) {
        PayPerson facts = new PayPerson(
                PaidPerson.HIRED + some.comesIn(),
                some.staffGroup(),
                some.postLevel(),
                null,
                some.grade() == 0 ? null : Integer.valueOf(some.grade()),
                some.comesIn(),
                null,
                Map.of(),
                Map.of(),
                null,
                null,
                some.comesIn());
        PaidPerson.Contract contract =
                new PaidPerson.Contract(some.comesIn(), some.comesIn().atDay(1), null, true);
        return new PaidPerson(district, asOf, schemeId, "", "", facts, null, contract, Map.of(), null);
    }

    @Override
    public BigDecimal of(PaidPerson person, YearMonth month) {
        Hired together = hired.get(person);
        return together == null
                ? expected.present(
                        person.facts().staffGroup(), person.contract().workSince(), month)
                : together.present().getOrDefault(month, BigDecimal.ZERO);
    }

    @Override
    public List<PaidPerson> hired() {
        return List.copyOf(hired.keySet());
    }
}
