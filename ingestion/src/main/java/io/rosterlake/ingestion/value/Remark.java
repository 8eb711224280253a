package io.rosterlake.ingestion.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a remark says that matters; the remark itself is not kept.
 *
 * @param flags left, on_loan, maternity, new, in this order
 * @param onLoanTo where the person is on loan to
 */
public record Remark(List<String> flags, Optional<String> onLoanTo) {
    /** There is no remark. */
    public static final Remark NONE = new Remark(List.of(), Optional.empty());

    private static final Pattern LEFT = Pattern.compile("(?<![未没])(已?离职|已离岗|已辞职|已退休)");
    private static final Pattern LOAN = Pattern.compile("借调");
    private static final Pattern LOAN_TARGET = Pattern.compile("借调(?:至|到|往|去|在)?([\\p{IsHan}()]{2,30})");
    private static final Pattern MATERNITY = Pattern.compile("产假");
    private static final Pattern NEW = Pattern.compile("新进|新招|新入职|新聘");

    public static Remark read(String text) {
        String compact = CellText.compact(text);
        List<String> flags = new ArrayList<>();
        flag(flags, "left", LEFT.matcher(compact));
        flag(flags, "on_loan", LOAN.matcher(compact));
        flag(flags, "maternity", MATERNITY.matcher(compact));
        flag(flags, "new", NEW.matcher(compact));
        Matcher target = LOAN_TARGET.matcher(compact);
        return new Remark(List.copyOf(flags), target.find() ? Optional.of(target.group(1)) : Optional.empty());
    }

    private static void flag(List<String> flags, String flag, Matcher matcher) {
        if (matcher.find()) {
            flags.add(flag);
        }
    }

    public boolean hasLeft() {
        return flags.contains("left");
    }
}
