package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.attrition.ObservedHazards;
import io.rosterlake.transforms.attrition.ObservedHazards.Evidence;
import io.rosterlake.transforms.chance.Quantiles;
import io.rosterlake.transforms.chance.RandomStream;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.MonteCarlo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The rows of {@code gold.pay_band}. Holds the draws of one district at a time for each thread. */
final class Bands implements Collector {
    private static final int LOW = 10;
    private static final int MIDDLE = 50;
    private static final int HIGH = 90;

    private final ObservedHazards observed;
    private final List<Row> rows = Collections.synchronizedList(new ArrayList<>());

    /** Some months that follow one another, by their numbers from 0. */
    private record Span(String code, int from, int to) {}

    Bands(ObservedHazards observed) {
        this.observed = observed;
    }

    @Override
    public void take(DistrictProjection projection) {
        MonteCarlo asked = projection.scenario().monteCarlo();
        if (asked == null) {
            return;
        }
        DistrictDraws district =
                new DistrictDraws(projection, observed.hazards().of(projection.district()));
        long[][] draws = new long[asked.runs()][];
        for (int run = 0; run < asked.runs(); run++) {
            draws[run] = district.draw(RandomStream.of(asked.seed(), projection.district(), run));
        }
        long[] expected = expected(projection);
        YearMonth first = projection.path().own().first();
        spans(first, projection.scenario().horizon())
                .forEach(span -> rows.add(row(projection, asked, span, sum(expected, span), sums(draws, span))));
    }

    /** The amounts of {@code gold.pay_projection} by month, in fen. */
    private static long[] expected(DistrictProjection projection) {
        long[] fen = new long[projection.scenario().horizon()];
        projection.costs().lines().values().forEach(lines -> lines.values().forEach(line -> {
            for (int month = 0; month < fen.length; month++) {
                fen[month] += line.fen(month);
            }
        }));
        return fen;
    }

    private static List<Span> spans(YearMonth first, int horizon) {
        List<Span> spans = new ArrayList<>();
        int year = 0;
        for (int month = 0; month < horizon; month++) {
            spans.add(new Span("month", month, month));
            boolean isLastOfYear = first.plusMonths(month).getMonthValue() == MonthNumber.YEAR;
            if (isLastOfYear || month == horizon - 1) {
                spans.add(new Span("year", year, month));
                year = month + 1;
            }
        }
        spans.add(new Span("horizon", 0, horizon - 1));
        return spans;
    }

    private static long[] sums(long[][] draws, Span span) {
        return Arrays.stream(draws).mapToLong(draw -> sum(draw, span)).toArray();
    }

    private static long sum(long[] months, Span span) {
        long sum = 0;
        for (int month = span.from(); month <= span.to(); month++) {
            sum = Math.addExact(sum, months[month]);
        }
        return sum;
    }

    private Row row(DistrictProjection projection, MonteCarlo asked, Span span, long expected, long[] sums) {
        boolean isObserved = projection.scenario().attrition() instanceof Attrition.Observed12Months;
        Evidence evidence = observed.evidence(projection.district());
        Quantiles quantiles = new Quantiles(sums);
        YearMonth first = projection.path().own().first();
        return RowFactory.create(
                projection.scenario().id(),
                projection.district(),
                span.code(),
                Date.valueOf(first.plusMonths(span.from()).atDay(1)),
                span.to() - span.from() + 1L,
                yuan(expected),
                yuan(quantiles.at(LOW)),
                yuan(quantiles.at(MIDDLE)),
                yuan(quantiles.at(HIGH)),
                mean(sums),
                (long) asked.runs(),
                asked.seed(),
                isObserved ? evidence.people() : null,
                isObserved ? evidence.personMonths() : null,
                Date.valueOf(first.minusMonths(1).atDay(1)));
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    private static BigDecimal mean(long[] sums) {
        return Arrays.stream(sums)
                .mapToObj(fen -> BigDecimal.valueOf(fen, 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(sums.length), 2, RoundingMode.HALF_UP);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Dataset<Row> rows(SparkSession spark) {
        return spark.createDataFrame(rows(), PayBand.DEFINITION.schema());
    }
}
