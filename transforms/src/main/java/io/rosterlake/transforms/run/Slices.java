package io.rosterlake.transforms.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A set of slices: everything, or some districts as a whole and some months of others. */
public final class Slices {
    private static final Slices EVERYTHING = new Slices(true, Set.of());
    private static final Slices NONE = new Slices(false, Set.of());

    private final boolean everything;
    private final Set<Slice> slices;

    private Slices(boolean everything, Set<Slice> slices) {
        this.everything = everything;
        this.slices = slices;
    }

    static Slices everything() {
        return EVERYTHING;
    }

    static Slices none() {
        return NONE;
    }

    /** A month of a district that is there as a whole is dropped. */
    static Slices of(Collection<Slice> slices) {
        Set<Slice> kept = new HashSet<>(slices);
        kept.removeIf(slice -> slice.month() != null && slices.contains(Slice.of(slice.district())));
        return new Slices(false, Set.copyOf(kept));
    }

    boolean isEverything() {
        return everything;
    }

    boolean isEmpty() {
        return !everything && slices.isEmpty();
    }

    Slices and(Slices others) {
        return everything || others.everything
                ? EVERYTHING
                : of(Stream.concat(slices.stream(), others.slices.stream()).collect(Collectors.toSet()));
    }

    boolean covers(Slice slice) {
        return everything || slices.contains(slice) || slices.contains(Slice.of(slice.district()));
    }

    /** The slices that are neither everything nor a district as a whole. */
    Set<Slice> listed() {
        return slices;
    }

    /** The districts, each as a whole. */
    Slices wholeDistricts() {
        return everything ? EVERYTHING : ofDistricts(districts());
    }

    Set<String> districts() {
        return slices.stream().map(Slice::district).collect(Collectors.toCollection(TreeSet::new));
    }

    static Slices ofDistricts(Collection<String> districts) {
        return of(districts.stream().map(Slice::of).collect(Collectors.toSet()));
    }

    /** Each month together with the ones before or after it, such as from −12 to 0. */
    Slices stretched(int from, int to) {
        return everything
                ? EVERYTHING
                : of(slices.stream()
                        .flatMap(slice -> stretched(slice, from, to))
                        .collect(Collectors.toSet()));
    }

    private static Stream<Slice> stretched(Slice slice, int from, int to) {
        LocalDate month = slice.month();
        return month == null
                ? Stream.of(slice)
                : IntStream.rangeClosed(from, to)
                        .mapToObj(months -> new Slice(slice.district(), month.plusMonths(months)));
    }

    /** The rows of these slices as an SQL condition on a table of this grain; it is never null. */
    String condition(Grain grain) {
        if (everything || grain == Grain.WHOLE) {
            return "true";
        }
        if (slices.isEmpty()) {
            return "false";
        }
        if (grain == Grain.DISTRICT) {
            return "coalesce(" + isIn(districts()) + ", false)";
        }
        Map<String, Set<LocalDate>> months = new TreeMap<>();
        slices.forEach(slice -> months.computeIfAbsent(slice.district(), district -> new TreeSet<>())
                .addAll(Stream.ofNullable(slice.month()).toList()));
        Map<Set<LocalDate>, List<String>> districtsByMonths = months.keySet().stream()
                .collect(Collectors.groupingBy(months::get, LinkedHashMap::new, Collectors.toList()));
        return districtsByMonths.entrySet().stream()
                .map(entry -> isIn(entry.getValue())
                        + (entry.getKey().isEmpty() ? "" : " AND period IN (" + literals(entry.getKey()) + ")"))
                .collect(Collectors.joining(") OR (", "coalesce((", "), false)"));
    }

    private static String isIn(Collection<String> districts) {
        return districts.stream()
                .map(district -> "'" + district.replace("\\", "\\\\").replace("'", "\\'") + "'")
                .collect(Collectors.joining(", ", "district_code IN (", ")"));
    }

    private static String literals(Collection<LocalDate> months) {
        return months.stream().map(month -> "DATE'" + month + "'").collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slices that && everything == that.everything && slices.equals(that.slices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(everything, slices);
    }

    @Override
    public String toString() {
        return everything ? "everything" : condition(Grain.DISTRICT_MONTH);
    }
}
