package io.rosterlake.transforms.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The groups of people that a workers register tells apart ({@code staff_category} in bronze). */
public enum StaffGroup {
    COMMITTEE(new BilingualText("两委成员", "committee members")),
    RECRUITED(new BilingualText("统一招录", "recruited workers")),
    STREET_HIRED(new BilingualText("街道自聘", "street-hired workers")),
    GRID(new BilingualText("网格员", "grid workers")),
    PUBLIC_WELFARE(new BilingualText("公益性岗位", "public-welfare posts")),
    DISPATCH(new BilingualText("劳务派遣", "dispatched workers")),
    RETAINED_RETIREE(new BilingualText("留任退休人员", "retained retirees"));

    private final BilingualText label;

    StaffGroup(BilingualText label) {
        this.label = label;
    }

    /** The code in tables and scheme files, such as {@code street_hired}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    /** The group with this code, if there is one. */
    public static Optional<StaffGroup> fromCode(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }
}
