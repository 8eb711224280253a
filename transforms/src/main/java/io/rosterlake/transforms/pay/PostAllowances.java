package io.rosterlake.transforms.pay;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a post is paid besides basic pay, in yuan a month.
 *
 * @param byPost amounts by the names that schemes use: {@code head, deputy}, and for the others {@code
 *     full_time_member} or {@code member}, {@code station} and {@code general}
 */
public record PostAllowances(Map<String, BigDecimal> byPost) {
    public PostAllowances {
        byPost = Collections.unmodifiableMap(new LinkedHashMap<>(byPost));
    }

    /**
     * The allowance of a post: that of its level for heads and deputies; for the others that of members, of station
     * staff, or else the general one.
     *
     * @param postLevel {@code head}, {@code deputy} or {@code staff}
     * @param post the post in the register, such as {@code member}; null when it could not be read
     * @return empty when the scheme gives such a post nothing
     */
    public Optional<BigDecimal> of(String postLevel, @Nullable String post) {
        if (!postLevel.equals("staff")) {
            return Optional.ofNullable(byPost.get(postLevel));
        }
        return Optional.ofNullable(
                switch (post == null ? "" : post) {
                    case "member" ->
                        byPost.getOrDefault("full_time_member", byPost.getOrDefault("member", byPost.get("general")));
                    case "station_staff" -> byPost.getOrDefault("station", byPost.get("general"));
                    default -> byPost.get("general");
                });
    }

    /** True when the posts of staff are not all paid the same. */
    public boolean differsAmongStaff() {
        return Stream.of("member", "station_staff", "")
                        .map(post -> of("staff", post))
                        .distinct()
                        .count()
                > 1;
    }
}
