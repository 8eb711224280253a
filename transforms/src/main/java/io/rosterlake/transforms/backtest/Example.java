package io.rosterlake.transforms.backtest;

import java.math.BigDecimal;

/**
 * Somebody whose projected and paid amounts differ.
 *
 * @param person the first twelve digits of the person key
 * @param expected what they were to be paid, yuan; 0 when nothing
 * @param paid what they were paid, yuan; 0 when nothing
 */
public record Example(String person, BigDecimal expected, BigDecimal paid) {}
