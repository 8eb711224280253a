package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.year;

import java.time.YearMonth;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Months as whole numbers, one greater for each month, so that arithmetic on months is arithmetic. */
final class MonthNumber {
    static final int YEAR = 12;

    private MonthNumber() {}

    static int of(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    static YearMonth month(int number) {
        return YearMonth.of(number / YEAR, number % YEAR + 1);
    }

    /** The number of the month that a date lies in. */
    static Column of(Column date) {
        return year(date).multiply(YEAR).plus(functions.month(date)).minus(1);
    }

    /** The first day of a month. */
    static Column date(Column number) {
        return make_date(yearOf(number), number.mod(YEAR).plus(1), lit(1));
    }

    /** The calendar year of a month. */
    static Column yearOf(Column number) {
        return call_function("div", number, lit(YEAR)).cast(DataTypes.IntegerType);
    }
}
