package io.rosterlake.transforms.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training, as {@code silver.training_event} has it: once, however often it was reported.
 *
 * @param district district that reported it
 * @param key person key
 * @param day its first day
 * @param course course
 * @param classHours 课时; null when not recorded
 * @param statedInRows how many rows state it
 * @param row the row received last
 */
public record TrainingEvent(
        String district,
        String key,
        LocalDate day,
        @Nullable String course,
        @Nullable BigDecimal classHours,
        long statedInRows,
        RowReference row) {}
