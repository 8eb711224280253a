package io.rosterlake.ingestion.register;

import java.util.List;

/**
 * Words by which rows that are not data are told apart; see {@code layout.yaml}.
 */
public record LayoutWords(
        List<String> subtotals,
        List<String> totals,
        List<String> footers,
        List<String> periodHeadings,
        List<String> fillingIn) {}
