package ca.qmhcn.platform.uploads;

import ca.qmhcn.platform.access.NotHere;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets addresses name uploads; what cannot name one is an address without a page.
@Configuration(proxyBeanMethods = false)
class UploadsConfiguration implements WebMvcConfigurer {

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
