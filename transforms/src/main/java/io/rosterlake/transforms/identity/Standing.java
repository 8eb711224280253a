package io.rosterlake.transforms.identity;

import java.time.LocalDate;

/**
 * A person key in one workers register, by the row that stands for it.
 *
 * @param register number of the register in its district, from 1
 * @param month month of the register, on its first day
 * @param present false when every row of the person is marked as left
 */
public record Standing(
        String district, String key, int register, LocalDate month, boolean present, Evidence evidence, Place place) {}
