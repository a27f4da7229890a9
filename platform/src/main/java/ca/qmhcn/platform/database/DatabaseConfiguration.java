package ca.qmhcn.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Without `spring.datasource.url` the platform brings its own PostgreSQL.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataProperties.class)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "own")
    static class Own {

        @Bean(destroyMethod = "close")
        LocalPostgres localPostgres(DataProperties properties) throws IOException, SQLException {
            var home = properties.data().resolve("database");
            var postgres = LocalPostgres.start(home, properties.programs(), properties.postgresOptions());
            Roles.make(postgres, Secrets.in(home));
            return postgres;
        }

        @Bean
        JdbcConnectionDetails appConnection(LocalPostgres postgres, DataProperties properties) throws IOException {
            return new Details(postgres.url(Roles.DATABASE), Roles.APP, secret(properties.data(), "app"));
        }

        @Bean
        FlywayConnectionDetails migratorConnection(LocalPostgres postgres, DataProperties properties)
                throws IOException {
            return new MigratorDetails(
                    postgres.url(Roles.DATABASE), Roles.MIGRATOR, secret(properties.data(), "migrator"));
        }

        private static String secret(Path data, String name) throws IOException {
            return Secrets.in(data.resolve("database")).secret(name);
        }
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record MigratorDetails(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }
    }
}
