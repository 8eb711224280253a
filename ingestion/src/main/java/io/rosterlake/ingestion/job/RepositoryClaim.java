package io.rosterlake.ingestion.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A connection that a run keeps to its job repository, so that no other run works on the same lake with it: the executions marked as
 * running are then certainly those of a run that was killed. An H2 file is locked by whoever has it open. A PostgreSQL server serves
 * many runs at once; there an advisory lock of the session stands for the lake, which ends with its session however that ends.
 */
final class RepositoryClaim implements AutoCloseable {
    private static final String POSTGRESQL = "PostgreSQL";
    private static final int H2_IN_USE = 90020;

    private final Connection connection;

    private RepositoryClaim(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param lake identity of the lake
     * @throws AlreadyRunningException when another run has claimed this lake
     * @throws JobsDatabaseException when the repository cannot be reached
     */
    static RepositoryClaim take(JobsDatabase database, String lake)
            throws AlreadyRunningException, JobsDatabaseException {
        try {
            Connection connection = connect(database);
            if (!POSTGRESQL.equals(connection.getMetaData().getDatabaseProductName())) {
                return new RepositoryClaim(connection);
            }
            if (tryLock(connection, key(lake))) {
                return new RepositoryClaim(connection);
            }
            String holder = holder(connection, key(lake));
            connection.close();
            throw new AlreadyRunningException(holder);
        } catch (SQLException e) {
            throw new JobsDatabaseException(database, e);
        }
    }

    /** An own file that is no database any more, perhaps since its disk was full, is set aside: nothing depends on what was in it. */
    private static Connection connect(JobsDatabase database)
            throws SQLException, AlreadyRunningException, JobsDatabaseException {
        try {
            return open(database);
        } catch (SQLException e) {
            if (!database.isEmbedded()) {
                throw e;
            }
            if (e.getErrorCode() == H2_IN_USE) {
                throw new AlreadyRunningException(database.toString());
            }
            Path file = database.file();
            try {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".damaged"),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException cannotBeMoved) {
                e.addSuppressed(cannotBeMoved);
                throw new JobsDatabaseException(database, e);
            }
            return open(database);
        }
    }

    private static Connection open(JobsDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static boolean tryLock(Connection connection, long key) throws SQLException {
        try (PreparedStatement name = connection.prepareStatement("SELECT set_config('application_name', ?, false)");
                PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            name.setString(1, "rosterlake, " + IngestLock.process());
            name.execute();
            lock.setLong(1, key);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static String holder(Connection connection, long key) throws SQLException {
        String question = "SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid)"
                + " WHERE locktype = 'advisory' AND granted AND (classid::bigint << 32) | objid::bigint = ?";
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : "?";
            }
        }
    }

    private static long key(String lake) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("rosterlake/" + lake).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Gives the lake free. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // it has ended already, and the claim with it
        }
    }
}
