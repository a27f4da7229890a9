package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.NotHere;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets addresses name batches; what cannot name one is an address without a page.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, BatchId.class, (Converter<String, BatchId>) text -> {
            try {
                return new BatchId(UUID.fromString(text));
            } catch (IllegalArgumentException impossible) {
                throw new NotHere();
            }
        });
    }
}
