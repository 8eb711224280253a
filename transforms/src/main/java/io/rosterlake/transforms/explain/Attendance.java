package io.rosterlake.transforms.explain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Who of a district is expected to be there in the months of a scenario. */
public interface Attendance {
    /** Everybody of the register stays until retirement, and nobody is hired. */
    Attendance CERTAIN = new Attendance() {
        @Override
        public BigDecimal of(PaidPerson person, YearMonth month) {
            return BigDecimal.ONE;
        }

        @Override
        public List<PaidPerson> hired() {
            return List.of();
        }
    };

    /**
     * How much of a person of the register has not left otherwise than by retiring, 0 to 1; or how many of people who are
     * hired together are expected to be there.
     */
    BigDecimal of(PaidPerson person, YearMonth month);

    /** People who are hired, each standing for all who are hired together. */
    List<PaidPerson> hired();
}
