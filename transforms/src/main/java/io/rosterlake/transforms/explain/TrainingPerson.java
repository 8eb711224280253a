package io.rosterlake.transforms.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Somebody in a cell of {@code gold.training_compliance}.
 *
 * @param last their last month in the year
 * @param monthsInPost months of the year in which the district's register has them
 * @param fullYear whether these are all months that the district has
 * @param trainings their trainings that began in the year
 */
record TrainingPerson(PersonMonth last, int monthsInPost, boolean fullYear, List<TrainingEvent> trainings) {
    BigDecimal classHours() {
        return trainings.stream()
                .map(TrainingEvent::classHours)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Distinct days on which a training began. */
    long sessions() {
        return trainings.stream().map(TrainingEvent::day).distinct().count();
    }
}
