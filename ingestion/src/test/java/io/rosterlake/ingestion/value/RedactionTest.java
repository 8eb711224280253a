package io.rosterlake.ingestion.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void wordThatMayBeANameKeepsItsFirstCharacter() {
        assertThat(Redaction.word("王虚构")).isEqualTo("王**");
        assertThat(Redaction.word(" 李 虚")).isEqualTo("李*");
        assertThat(Redaction.word("书记（王虚构）")).isEqualTo("书记（王**）");
        assertThat(Redaction.word("街道,1000\n王虚构")).doesNotContain("虚构");
        assertThat(Redaction.word("志愿者")).isEqualTo("志愿者");
        assertThat(Redaction.word("书记,网格长")).isEqualTo("书记,网格长");
        assertThat(Redaction.word("称职\u0085黄虚构,2025年,84.1,90")).isEqualTo("***");
        assertThat(Redaction.word("党建指导员")).isEqualTo("党建指导员");
    }

    @Test
    void nameWhereADateOrANumberShouldStandIsBlottedOut() {
        assertThat(Redaction.figure("王虚构")).isEqualTo("***");
        assertThat(Redaction.figure("Nobody")).isEqualTo("******");
        assertThat(Redaction.figure("1985年13月")).isEqualTo("1985年13月");
        assertThat(Redaction.figure("约1.2万人")).isEqualTo("约1.2万人");
        assertThat(Redaction.figure("2025-02-30")).isEqualTo("2025-02-30");
        assertThat(Redaction.figure("#REF!")).isEqualTo("#REF!");
    }

    @Test
    void amountThatMayBeATelephoneNumberIsBlottedOut() {
        assertThat(Redaction.amount(new BigDecimal("4640.31"))).isEqualTo("4640.31");
        assertThat(Redaction.amount(new BigDecimal("10000001234.00"))).isEqualTo("*********.00");
    }

    @Test
    void longestCellIsCutBeforeItIsLookedThrough() {
        assertThat(Redaction.other("9".repeat(32_767))).isEqualTo("*********");
        assertThat(Redaction.other("甲".repeat(32_767))).hasSize(41).endsWith("…");
    }
}
