package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;

/**
 * A person's attendance at a course.
 *
 * @param lastDay the first day too for a course of one day
 * @param organiser 区 or 街道
 * @param classHours 课时
 */
public record Training(
        Person person,
        LocalDate firstDay,
        LocalDate lastDay,
        String course,
        String category,
        String organiser,
        int classHours)
        implements PersonalEvent {}
