package io.rosterlake.transforms.projection;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The rows of {@code gold.pay_change}. */
final class Changes implements Collector {
    private final List<Row> rows = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void take(DistrictProjection projection) {
        if (projection.scenario().horizon() > MonthNumber.YEAR) {
            rows.addAll(rows(projection));
        }
    }

    private static List<Row> rows(DistrictProjection projection) {
        List<Row> rows = new ArrayList<>();
        YearMonth asOf = projection.path().own().asOf();
        YearMonth first = projection.path().own().first().plusMonths(MonthNumber.YEAR);
        new YearOnYear(projection).causes().forEach((component, months) -> {
            for (int number = 0; number < months.size(); number++) {
                Date month = Date.valueOf(first.plusMonths(number).atDay(1));
                months.get(number)
                        .forEach((cause, fen) -> rows.add(RowFactory.create(
                                projection.scenario().id(),
                                projection.district(),
                                month,
                                component.code(),
                                cause.code(),
                                BigDecimal.valueOf(fen, 2),
                                Date.valueOf(asOf.atDay(1)))));
            }
        });
        return rows;
    }

    Dataset<Row> rows(SparkSession spark) {
        return spark.createDataFrame(List.copyOf(rows), PayChange.DEFINITION.schema());
    }
}
