package io.rosterlake.transforms.people;

import io.rosterlake.transforms.identity.PersonLink;
import io.rosterlake.transforms.identity.PersonLink.Correction;
import io.rosterlake.transforms.identity.Place;
import io.rosterlake.transforms.lake.ColumnDefinition;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Links as rows of {@code silver.person_link}. */
final class LinkRows {
    private LinkRows() {}

    static Dataset<Row> of(List<PersonLink> links, SparkSession spark) {
        StructType schema = new StructType();
        for (ColumnDefinition column : PersonLinks.DEFINITION.columns()) {
            schema = schema.add(column.name(), column.type());
        }
        return spark.createDataFrame(links.stream().map(LinkRows::row).toList(), schema);
    }

    private static Row row(PersonLink link) {
        Correction correction = link.correction();
        Place earlier = correction.earlier();
        Place later = correction.later();
        Place list = correction.list();
        return RowFactory.create(
                link.earlierKey(),
                link.key(),
                correction.nextKey(),
                correction.district(),
                date(correction.lastIn()),
                date(correction.changedIn()),
                correction.sameName(),
                correction.sameBirthMonth(),
                correction.sameCommunity(),
                list == null ? "automatic" : "list",
                submission(earlier),
                sheet(earlier),
                row(earlier),
                submission(later),
                sheet(later),
                row(later),
                submission(list),
                sheet(list),
                row(list));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable String submission(@Nullable Place place) {
        return place == null ? null : place.submission();
    }

    private static @Nullable String sheet(@Nullable Place place) {
        return place == null ? null : place.sheet();
    }

    private static @Nullable Long row(@Nullable Place place) {
        return place == null || place.row() == null ? null : Long.valueOf(place.row());
    }
}
