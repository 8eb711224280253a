package io.rosterlake.transforms.backtest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Tells the cause of a difference between what somebody was to be paid and was paid: the first that holds. */
final class MissCauses {
    private MissCauses() {}

    /** Code of a {@link MissCause}; null where the amounts agree. */
    static Column of() {
        Column known = is("has_register");
        Column here = is("is_in_register");
        return when(col("difference").equalTo(0), lit(null))
                .when(not(is("was_in_register")).and(here.or(not(known))), MissCause.JOINED_SINCE.code())
                .when(not(is("was_in_register")), MissCause.IN_NO_REGISTER.code())
                .when(not(is("is_counted")), MissCause.OUT_OF_SCOPE.code())
                .when(not(is("is_paid")), MissCause.RETIREMENT_DIFFERS.code())
                .when(is("is_untold"), MissCause.PARAMETER_MISSING.code())
                .when(known.and(not(here)), MissCause.LEFT_SINCE.code())
                .when(not(is("is_in_payroll")), MissCause.NOT_IN_PAYROLL.code())
                .when(here.and(anotherPost()), MissCause.GROUP_OR_POST_CHANGED.code())
                .when(
                        here.and(col("is_by_grade")).and(differs("grade", "grade_then")),
                        MissCause.GRADE_CHANGED_OTHERWISE.code())
                .when(
                        col("code")
                                .equalTo(PayPart.CERTIFICATE_ALLOWANCE.code())
                                .and(isOneSided()),
                        MissCause.CERTIFICATE.code())
                .when(known, MissCause.RATE_DIFFERS.code())
                .otherwise(MissCause.OTHER.code());
    }

    private static Column anotherPost() {
        return differs("staff_group", "group_then")
                .or(differs("post_level", "level_then"))
                .or(differs("post", "post_then"));
    }

    private static Column differs(String before, String then) {
        return not(col(before).eqNullSafe(col(then)));
    }

    private static Column isOneSided() {
        return coalesce(col("expected"), lit(0))
                .equalTo(0)
                .or(coalesce(col("paid"), lit(0)).equalTo(0));
    }

    private static Column is(String flag) {
        return coalesce(col(flag), lit(false));
    }
}
