package ca.qmhcn.platform.uploads;

import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.database.DataProperties;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets addresses name uploads; what cannot name one is an address without a page.
@Configuration(proxyBeanMethods = false)
class UploadsConfiguration implements WebMvcConfigurer {

    /// Where the bytes of a file wait while they arrive: a folder of our own, emptied when the program starts. In the
    /// system's, a killed program would leave them for others to find.
    @Bean
    MultipartConfigElement arrivals(DataProperties properties, MultipartProperties limits) throws IOException {
        var folder = properties.own("arriving");
        try (var left = Files.list(folder)) {
            for (var file : left.toList()) {
                Files.delete(file);
            }
        }
        limits.setLocation(folder.toString());
        return limits.createMultipartConfig();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, UploadId.class, (Converter<String, UploadId>) text -> {
            try {
                return new UploadId(UUID.fromString(text));
            } catch (IllegalArgumentException impossible) {
                throw new NotHere();
            }
        });
    }
}
