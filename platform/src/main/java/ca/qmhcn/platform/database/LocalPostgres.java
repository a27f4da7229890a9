package ca.qmhcn.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL server that belongs to this program: kept in a data folder, started and stopped with it.
///
/// It syncs to disk, asks for a password, listens on loopback only, and takes over from a predecessor that was
/// killed.
/// One program at a time: a second one on the same folder is refused.
final class LocalPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final Path home;
    private final Path data;
    private final PostgresBinaries binaries;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final String password;
    private final int port;

    private LocalPostgres(Path home, Path cache, List<String> options) throws IOException {
        this.home = Files.createDirectories(home.toAbsolutePath());
        this.data = this.home.resolve("postgres-18");
        this.lockFile =
                FileChannel.open(this.home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lock(lockFile, this.home);
        this.binaries = PostgresBinaries.in(cache.toAbsolutePath());
        this.password = Secrets.in(this.home).secret("superuser");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize();
        }
        stopPredecessor();
        this.port = freePort();
        startServer(options);
        awaitReady(Duration.ofSeconds(60));
    }

    /// @param home    where the data lie
    /// @param cache   where the programs are unpacked; may be shared
    /// @param options settings of the server, as `fsync=off`; for tests only
    static LocalPostgres start(Path home, Path cache, List<String> options) throws IOException {
        return new LocalPostgres(home, cache, options);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30");
        lock.release();
        lockFile.close();
    }

    private void initialize() throws IOException {
        var secret = Files.createTempFile(home, "initial", "");
        var fresh = home.resolve("postgres-18.new"); // an interrupted start never looks like a finished one
        try {
            Files.writeString(secret, password);
            PostgresBinaries.delete(fresh);
            var exit = run(
                    "initdb",
                    "-D",
                    fresh.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
            if (exit != 0) {
                throw new IOException("PostgreSQL could not make its data folder; see " + home.resolve("postgres.log"));
            }
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /// A program that was killed leaves its server running; a machine that was switched off leaves a stale note of
    /// it.
    ///
    /// A server that was killed too may linger until the system clears it away: ten seconds, then we go on.
    private void stopPredecessor() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid")) && run("pg_ctl", "status", "-D", data.toString()) == 0) {
            run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "10");
        }
    }

    private void startServer(List<String> options) throws IOException {
        var settings = new ArrayList<>(List.of(
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "max_connections=60",
                "-c",
                "shared_buffers=128MB",
                // values of statements must not end in a log file
                "-c",
                "log_parameter_max_length=0",
                "-c",
                "log_parameter_max_length_on_error=0",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse"));
        options.forEach(option -> settings.addAll(List.of("-c", option)));
        process("postgres", settings.toArray(String[]::new)).start();
    }

    private void awaitReady(Duration limit) throws IOException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try (var connection = connect("postgres")) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("PostgreSQL did not start; see " + home.resolve("postgres.log"), notYet);
                }
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(40));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while PostgreSQL was starting", stopped);
        }
    }

    private int run(String program, String... arguments) throws IOException {
        try {
            return process(program, arguments).start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while " + program + " was running", stopped);
        }
    }

    private ProcessBuilder process(String program, String... arguments) throws IOException {
        return new ProcessBuilder(binaries.command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres.log").toFile()));
    }

    private static FileLock lock(FileChannel file, Path home) throws IOException {
        var lock = file.tryLock();
        if (lock == null) {
            throw new IOException("Another running platform already uses " + home
                    + ". Stop that one, or set qmhcn.data to another folder.");
        }
        return lock;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
