package io.rosterlake.transforms.pay;

import java.util.Locale;

/** An honour that schemes reward with grades. */
public enum Honour {
    /** 功勋荣誉. */
    MERITORIOUS,
    /** 国家级表彰奖励. */
    NATIONAL,
    /** 省部级表彰奖励. */
    PROVINCIAL;

    /** As it is written in scheme files, such as {@code national}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
