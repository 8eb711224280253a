package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows behind a training figure: everybody in the cell, and every training of theirs. */
final class TrainingSources {
    private TrainingSources() {}

    static List<Part> of(List<TrainingPerson> people, Function<TrainingPerson, BilingualText> verdict) {
        return List.of(
                new Part.Sources(
                        Texts.of("花名册中的行：每人当年最后一次在册", "rows of the workers registers: everybody's last of the year"),
                        Texts.of("人员", "person"),
                        List.of(
                                Texts.of("在岗月数", "months in post"),
                                Texts.of("课时", "class hours"),
                                Texts.of("次数", "sessions"),
                                Texts.of("判定", "answer")),
                        people.stream()
                                .map(person -> person(person, verdict.apply(person)))
                                .toList()),
                new Part.Sources(
                        Texts.of("培训台账中的行", "rows of the training registers"),
                        Texts.of("人员", "person"),
                        List.of(Texts.of("日期", "day"), Texts.of("课程", "course"), Texts.of("课时", "class hours")),
                        people.stream().flatMap(TrainingSources::trainings).toList()));
    }

    private static Source person(TrainingPerson person, BilingualText verdict) {
        return new Source(
                person.last().pseudonym(),
                List.of(
                        Texts.same(person.monthsInPost()),
                        Texts.same(person.classHours()),
                        Texts.same(person.sessions()),
                        verdict),
                person.last().row(),
                People.carried(person.last()));
    }

    private static Stream<Source> trainings(TrainingPerson person) {
        return person.trainings().stream()
                .map(training -> new Source(
                        person.last().pseudonym(),
                        List.of(
                                Texts.same(training.day()),
                                Texts.same(training.course()),
                                Texts.same(training.classHours())),
                        training.row(),
                        training.statedInRows() > 1
                                ? Texts.of(
                                        "共 %d 行填报同一培训，计一次，以最后收到的为准",
                                        "stated in %d rows, counted once, by the one received last",
                                        training.statedInRows())
                                : Texts.NONE));
    }
}
