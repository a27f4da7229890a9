package ca.qmhcn.platform.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the platform keeps what must survive.
///
/// @param data            the folder of everything: database, warehouses, files being read
/// @param programs        where PostgreSQL's programs are unpacked
/// @param postgresOptions settings of the own PostgreSQL; for tests
@ConfigurationProperties("qmhcn")
public record DataProperties(
        @DefaultValue("data/platform") Path data,
        @DefaultValue("data/programs") Path programs,
        @DefaultValue List<String> postgresOptions) {}
