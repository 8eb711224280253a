package io.rosterlake.transforms.backtest;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.projection.ExpectedPay.Terms;
import io.rosterlake.transforms.scheme.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Projected and paid amounts of some districts from one register on, and the causes of their differences. An amount that
 * one side does not have makes no error; it stands there with the reason.
 *
 * @param figures by district, part and month
 * @param misses causes add up to the error of their figure
 */
public record Comparison(List<Figure> figures, List<Miss> misses) {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::district).thenComparing(Key::part).thenComparing(Key::month);

    public Comparison {
        figures = List.copyOf(figures);
        misses = List.copyOf(misses);
    }

    private record Key(String district, PayPart part, YearMonth month) {}

    /** Reckons the figures of some tallies. */
    static Comparison of(Collection<Tally> tallies, Map<String, Terms> terms) {
        Map<Key, List<Tally>> byFigure = new TreeMap<>(ORDER);
        tallies.forEach(tally -> byFigure.computeIfAbsent(
                        new Key(tally.district(), tally.part(), tally.month()), ignored -> new ArrayList<>())
                .add(tally));
        List<Figure> figures = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        byFigure.forEach(
                (key, its) -> figure(key, its, terms.get(key.district())).ifPresent(figure -> {
                    figures.add(figure);
                    if (figure.error() != null) {
                        misses.addAll(misses(figure, its));
                    }
                }));
        return new Comparison(withMapes(figures), misses);
    }

    /** Both together. */
    Comparison and(Comparison other) {
        List<Figure> allFigures = new ArrayList<>(figures);
        allFigures.addAll(other.figures);
        List<Miss> allMisses = new ArrayList<>(misses);
        allMisses.addAll(other.misses);
        return new Comparison(allFigures, allMisses);
    }

    /** Nothing when neither side has anything to say of the part. */
    private static Optional<Figure> figure(Key key, List<Tally> tallies, Terms terms) {
        long told = tallies.stream().mapToLong(Tally::told).sum();
        long untold = tallies.stream().mapToLong(Tally::untold).sum();
        long expecting = tallies.stream().mapToLong(Tally::expecting).sum();
        long getting = tallies.stream().mapToLong(Tally::getting).sum();
        boolean isStated = tallies.stream().anyMatch(tally -> tally.stated() > 0);
        Incomparable unprojected = unprojected(key.part(), terms, told, untold);
        if (expecting + getting == 0 && unprojected != Incomparable.PARAMETER_MISSING
                || unprojected != null && !isStated) {
            return Optional.empty();
        }
        int basis = tallies.stream().mapToInt(Tally::basis).max().orElse(0);
        return Optional.of(new Figure(
                key.district(),
                terms.asOf(),
                key.month(),
                key.part(),
                unprojected == null ? sum(tallies, Tally::expected) : null,
                isStated ? sum(tallies, Tally::paid) : null,
                null,
                expecting,
                getting,
                untold,
                unprojected == null && !isStated ? Incomparable.NOT_STATED : unprojected,
                untold > 0 ? missing(key.part(), terms) : null,
                basis == 0 ? null : Basis.values()[basis - 1],
                terms.schemeId(),
                terms.schemeVersion()));
    }

    private static @Nullable Incomparable unprojected(PayPart part, Terms terms, long told, long untold) {
        if (part.components().isEmpty()) {
            return Incomparable.NOT_PROJECTED;
        }
        if (!terms.isInForce()) {
            return Incomparable.NO_SCHEME;
        }
        if (part.components().stream().noneMatch(terms.parts()::contains)) {
            return Incomparable.NOT_IN_SCHEME;
        }
        return told == 0 && untold > 0 ? Incomparable.PARAMETER_MISSING : null;
    }

    private static BigDecimal sum(List<Tally> tallies, java.util.function.Function<Tally, BigDecimal> amount) {
        return tallies.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What is missing, in both languages: {@code 中文；中文 | English; English}. */
    private static @Nullable String missing(PayPart part, Terms terms) {
        List<MissingParameter> parameters = part.components().stream()
                .flatMap(component -> parameters(terms, component).stream())
                .distinct()
                .toList();
        return parameters.isEmpty()
                ? null
                : texts(parameters, Locale.CHINESE, "；") + " | " + texts(parameters, Locale.ENGLISH, "; ");
    }

    private static Set<MissingParameter> parameters(Terms terms, Component component) {
        return terms.missing().getOrDefault(component, Set.of());
    }

    private static String texts(List<MissingParameter> parameters, Locale locale, String between) {
        return parameters.stream()
                .map(parameter -> parameter.text(locale))
                .sorted()
                .collect(Collectors.joining(between));
    }

    private static List<Miss> misses(Figure figure, List<Tally> tallies) {
        List<Miss> misses = new ArrayList<>();
        for (Tally tally : tallies) {
            MissCause cause = tally.cause();
            if (cause != null) {
                misses.add(new Miss(
                        figure.district(),
                        figure.asOf(),
                        figure.month(),
                        figure.part(),
                        cause,
                        tally.people(),
                        tally.error(),
                        tally.examples()));
            }
        }
        misses.sort(Comparator.comparing(Miss::cause));
        return misses;
    }

    /** The figures stand in the order of their months. */
    private static List<Figure> withMapes(List<Figure> figures) {
        record Row(String district, PayPart part) {}
        record Mean(BigDecimal sum, int rates) {}
        Map<Row, Mean> means = new LinkedHashMap<>();
        List<Figure> all = new ArrayList<>();
        for (Figure figure : figures) {
            Row row = new Row(figure.district(), figure.part());
            Mean mean = means.getOrDefault(row, new Mean(BigDecimal.ZERO, 0));
            BigDecimal rate = figure.errorRate();
            if (rate != null) {
                mean = new Mean(mean.sum().add(rate.abs()), mean.rates() + 1);
                means.put(row, mean);
            }
            all.add(figure.withMape(
                    mean.rates() == 0
                            ? null
                            : mean.sum().divide(BigDecimal.valueOf(mean.rates()), MathContext.DECIMAL128)));
        }
        return all;
    }
}
