package io.rosterlake.transforms.backtest;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.Locale;

/** Why a person's projected and paid amounts differ ({@code cause} in tables). The first that holds counts. */
public enum MissCause {
    JOINED_SINCE(new BilingualText("其后入职", "joined since")),
    IN_NO_REGISTER(new BilingualText("不在任何一期花名册", "in neither register")),
    OUT_OF_SCOPE(new BilingualText("办法未计入", "not counted by the scheme")),
    RETIREMENT_DIFFERS(new BilingualText("预测已退休而仍发薪", "was to have retired")),
    PARAMETER_MISSING(new BilingualText("缺参数未能测算", "could not be projected")),
    LEFT_SINCE(new BilingualText("其后离开", "left since")),
    NOT_IN_PAYROLL(new BilingualText("在册而未发薪", "in the register and not in the payroll")),
    GROUP_OR_POST_CHANGED(new BilingualText("人员类别或职务有变", "another group or post")),
    GRADE_CHANGED_OTHERWISE(new BilingualText("等级与预测不同", "another grade than projected")),
    CERTIFICATE(new BilingualText("证书津贴有无不同", "certificate allowance on one side only")),
    RATE_DIFFERS(new BilingualText("条件相同而金额不同", "same standing, another amount")),
    OTHER(new BilingualText("当月无花名册可比", "no register of the month to tell by"));

    private final BilingualText label;

    MissCause(BilingualText label) {
        this.label = label;
    }

    /** The value in tables, such as {@code joined_since}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    static MissCause of(String code) {
        return Arrays.stream(values())
                .filter(cause -> cause.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
