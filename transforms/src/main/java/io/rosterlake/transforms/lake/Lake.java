package io.rosterlake.transforms.lake;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/** The lake: a folder, local or on any file system that Hadoop knows, with tables at {@code <schema>/<table>}. */
public final class Lake {
    /** The newest table format that this program reads, and the one it writes. */
    public static final int FORMAT = 1;

    static final String FORMAT_PROPERTY = "rosterlake.format";

    private final SparkSession spark;
    private final String root;

    public Lake(SparkSession spark, String root) {
        this.spark = spark;
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    /** Path of a table's folder. */
    public String path(TableName table) {
        Path path = new Path(root + "/" + table.schema() + "/" + table.table());
        try {
            return fileSystem(path).makeQualified(path).toString();
        } catch (IOException exception) {
            throw LakeException.unreadable(path.toString(), exception);
        }
    }

    /**
     * Throws when there is no lake, or none with the tables of an ingestion run.
     *
     * @param required the bronze tables without which nothing can be computed
     */
    public void require(TableName... required) {
        Path path = new Path(root);
        try {
            if (!fileSystem(path).exists(path)) {
                throw LakeException.missing(root);
            }
        } catch (IOException exception) {
            throw LakeException.unreadable(root, exception);
        }
        for (TableName table : required) {
            if (version(table).isEmpty()) {
                throw LakeException.withoutBronze(root, table);
            }
        }
    }

    /** Throws when there is no lake, or when {@code transform} has not made a table yet. */
    public void requireTransformed(TableName table) {
        require();
        if (version(table).isEmpty()) {
            throw LakeException.notTransformed(root, table);
        }
    }

    /** The tables of a schema that the lake has, by name. */
    public List<TableName> tables(String schema) {
        Path folder = new Path(root + "/" + schema);
        try {
            FileSystem files = fileSystem(folder);
            if (!files.exists(folder)) {
                return List.of();
            }
            return Arrays.stream(files.listStatus(folder))
                    .map(status -> new TableName(schema, status.getPath().getName()))
                    .filter(table -> version(table).isPresent())
                    .sorted(Comparator.comparing(TableName::table))
                    .toList();
        } catch (IOException exception) {
            throw LakeException.unreadable(folder.toString(), exception);
        }
    }

    /** The newest version of a table, if the table exists. */
    public Optional<TableVersion> version(TableName table) {
        Path log = new Path(path(table) + "/_delta_log");
        try {
            if (!fileSystem(log).exists(log)) {
                return Optional.empty();
            }
        } catch (IOException exception) {
            throw LakeException.unreadable(log.toString(), exception);
        }
        Snapshot snapshot = DeltaLog.forTable(spark, path(table)).update(false, Option.empty(), Option.empty());
        if (snapshot.version() < 0) {
            return Optional.empty();
        }
        TableVersion version = new TableVersion(
                snapshot.metadata().id(),
                snapshot.version(),
                optional(snapshot.metadata().configuration().get(FORMAT_PROPERTY)),
                protocolOf(snapshot));
        refuseNewer(table, version);
        return Optional.of(version);
    }

    /** The rows of one version of a table. */
    public Dataset<Row> read(TableName table, TableVersion version) {
        return spark.read()
                .format("delta")
                .option("versionAsOf", version.version())
                .load(path(table));
    }

    /** A table without rows. */
    public Dataset<Row> empty(StructType columns) {
        return spark.createDataFrame(List.of(), columns);
    }

    /** What the commit of a version says about itself; empty when it is not there any more. */
    public Optional<CommitInfo> commitInfo(TableName table, TableVersion version) {
        return log(table).info(version.version());
    }

    /** Name of the rows of a version; the same rows have the same name, whatever else was committed. */
    public String rows(TableName table, TableVersion version) {
        return version.identity(commitInfo(table, version)
                .flatMap(Provenance::of)
                .flatMap(Provenance::content)
                .orElse(version.version()));
    }

    /**
     * The data files in which a version differs from an earlier one.
     *
     * @param earlier {@link TableVersion#identity} of the earlier version
     * @return empty when nobody can tell any more: the table was made anew meanwhile, or commits or files are gone
     */
    public Optional<ReplacedFiles> replacedFiles(TableName table, String earlier, TableVersion version) {
        int at = earlier.indexOf('@');
        String id = earlier.substring(0, at);
        long from = Long.parseLong(earlier.substring(at + 1));
        CommitLog log = log(table);
        boolean isThere =
                id.equals(version.id()) || log.tableId(from).filter(id::equals).isPresent();
        return isThere ? log.between(from, version.version()) : Optional.empty();
    }

    /** The rows of some of a table's data files, with the table's columns. */
    public Dataset<Row> readFiles(TableName table, Collection<String> files) {
        StructType columns = DeltaLog.forTable(spark, path(table))
                .update(false, Option.empty(), Option.empty())
                .schema();
        return files.isEmpty() ? empty(columns) : spark.read().schema(columns).parquet(files.toArray(String[]::new));
    }

    private CommitLog log(TableName table) {
        Path path = new Path(path(table));
        try {
            return new CommitLog(fileSystem(path), path);
        } catch (IOException exception) {
            throw LakeException.unreadable(path.toString(), exception);
        }
    }

    private static void refuseNewer(TableName table, TableVersion version) {
        String format = version.format().orElse(String.valueOf(FORMAT));
        if (!format.matches("\\d{1,9}") || Integer.parseInt(format) > FORMAT) {
            throw LakeException.newer(table, format, FORMAT);
        }
    }

    private static String protocolOf(Snapshot snapshot) {
        String plain = snapshot.protocol().minReaderVersion() + "/"
                + snapshot.protocol().minWriterVersion();
        String features = snapshot.protocol().readerAndWriterFeatureNames().mkString(" ");
        return features.isEmpty() ? plain : plain + " " + features;
    }

    private FileSystem fileSystem(Path path) throws IOException {
        return path.getFileSystem(spark.sessionState().newHadoopConf());
    }

    private static <T> Optional<T> optional(Option<T> option) {
        return option.isDefined() ? Optional.of(option.get()) : Optional.empty();
    }
}
