package io.rosterlake.ingestion.sample.population;

/**
 * A person's appraisal of a year.
 *
 * @param score 0 to 100
 * @param grade 优秀, 合格, 基本合格 or 不合格
 */
public record Appraisal(Person person, int year, int score, String grade) implements PersonalEvent {}
