package ca.qmhcn.engine.trino;

import io.trino.plugin.hive.HivePlugin;
import io.trino.testing.StandaloneQueryRunner;
import io.trino.testing.TestingSession;
import java.nio.file.Path;
import java.util.Map;

/// A Trino within this process, with a Hive catalog over the files of this machine.
final class InProcess implements AutoCloseable {

    private final StandaloneQueryRunner runner;

    InProcess(Path metastore) {
        runner = new StandaloneQueryRunner(
                TestingSession.testSessionBuilder().setCatalog("lake").build());
        runner.installPlugin(new HivePlugin());
        runner.createCatalog(
                "lake",
                "hive",
                Map.of(
                        "hive.metastore",
                        "file",
                        "hive.metastore.catalog.dir",
                        "local://" + metastore,
                        "fs.local.enabled",
                        "true",
                        "local.location",
                        "/",
                        "hive.timestamp-precision",
                        "MICROSECONDS",
                        "hive.storage-format",
                        "PARQUET"));
    }

    /// Where JDBC finds it.
    String address() {
        return "jdbc:trino://" + runner.getCoordinator().getAddress() + "/lake?user=test";
    }

    @Override
    public void close() {
        runner.close();
    }
}
