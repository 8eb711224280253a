package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Funding.Payer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who pays amounts of one month, to the fen: the parts of an amount add up to it. What cannot be divided evenly goes, fen
 * by fen, to the largest remainders, and where these are equal to the first.
 */
public final class FundingSplit {
    /** The source when the scheme does not say who pays. */
    public static final String UNKNOWN = "unknown";

    private static final int FEN = 100;

    private FundingSplit() {}

    /**
     * The parts of each amount, by source.
     *
     * @param amounts amounts that have these payers in common, in fen, none negative
     * @param payers in the order in which they pay
     */
    public static List<Map<String, Long>> of(List<Long> amounts, List<Payer> payers, YearMonth month) {
        long[] left = amounts.stream().mapToLong(Long::longValue).toArray();
        List<Map<String, Long>> parts = new ArrayList<>();
        amounts.forEach(ignored -> parts.add(new LinkedHashMap<>()));
        for (Payer payer : payers) {
            if (payer instanceof Payer.Sum sum) {
                long[] paid = spread(Math.min(monthly(sum.yuan(), month), total(left)), left);
                pay(sum.source(), paid, left, parts);
            } else if (payer instanceof Payer.Share share) {
                pay(share.source(), shares(amounts, left, share.fraction()), left, parts);
            } else {
                pay(payer.source(), left.clone(), left, parts);
            }
        }
        pay(UNKNOWN, left.clone(), left, parts);
        return parts;
    }

    private static void pay(String source, long[] paid, long[] left, List<Map<String, Long>> parts) {
        for (int index = 0; index < left.length; index++) {
            if (paid[index] != 0) {
                parts.get(index).merge(source, paid[index], Long::sum);
                left[index] -= paid[index];
            }
        }
    }

    private static long[] shares(List<Long> amounts, long[] left, BigDecimal fraction) {
        return IntStream.range(0, left.length)
                .mapToLong(index -> Math.min(
                        left[index],
                        BigDecimal.valueOf(amounts.get(index))
                                .multiply(fraction)
                                .setScale(0, java.math.RoundingMode.HALF_UP)
                                .longValueExact()))
                .toArray();
    }

    /** A yearly sum in twelve parts that add up to it. */
    private static long monthly(BigDecimal yuan, YearMonth month) {
        long year = yuan.multiply(BigDecimal.valueOf(FEN)).longValue();
        return year * month.getMonthValue() / MonthNumber.YEAR - year * (month.getMonthValue() - 1) / MonthNumber.YEAR;
    }

    /** A sum spread over amounts in proportion; it is not more than they are together. */
    private static long[] spread(long sum, long[] amounts) {
        BigInteger total = BigInteger.valueOf(total(amounts));
        long[] parts = new long[amounts.length];
        BigInteger[] remainders = new BigInteger[amounts.length];
        if (total.signum() == 0) {
            return parts;
        }
        long rest = sum;
        for (int index = 0; index < amounts.length; index++) {
            BigInteger[] quotient = BigInteger.valueOf(sum)
                    .multiply(BigInteger.valueOf(amounts[index]))
                    .divideAndRemainder(total);
            parts[index] = quotient[0].longValueExact();
            remainders[index] = quotient[1];
            rest -= parts[index];
        }
        List<Integer> largest = IntStream.range(0, amounts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> remainders[index])
                        .reversed())
                .toList();
        for (int index = 0; index < rest; index++) {
            parts[largest.get(index)]++;
        }
        return parts;
    }

    private static long total(long[] amounts) {
        return IntStream.range(0, amounts.length)
                .mapToLong(index -> amounts[index])
                .sum();
    }
}
