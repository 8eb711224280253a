package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.reading.Wish;
import io.rosterlake.transforms.explain.reading.Wish.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --district}, {@code --street} and {@code --group}: which part of a district. */
final class ExplainPlaceOption {
    @Option(names = "--district", paramLabel = "CODE|NAME", descriptionKey = "explain.district", required = true)
    private String district = "";

    @Option(names = "--street", paramLabel = "STREET", descriptionKey = "explain.street")
    private @Nullable String street;

    @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "explain.group")
    private @Nullable String group;

    /**
     * What was asked for.
     *
     * @param when the wish for a month or year, which narrows down the staff groups that there are
     * @param wholeDistrict what stands for the street in rows of the whole district; null in tables without such rows
     * @param everybody what stands for the group in rows of everybody; null in tables without such rows
     */
    List<Wish> wishes(Wish when, @Nullable String wholeDistrict, @Nullable String everybody) {
        List<Wish> wishes = new ArrayList<>(List.of(new Wish(Kind.DISTRICT, district)));
        add(wishes, Kind.STREET, street == null ? wholeDistrict : street);
        wishes.add(when);
        add(wishes, Kind.GROUP, group == null ? everybody : group);
        return wishes;
    }

    private static void add(List<Wish> wishes, Kind kind, @Nullable String value) {
        if (value != null) {
            wishes.add(new Wish(kind, value));
        }
    }
}
