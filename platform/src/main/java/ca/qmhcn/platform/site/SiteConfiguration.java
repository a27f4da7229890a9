package ca.qmhcn.platform.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Templates, compiled with the application, and static files.
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private final Assets assets;

    SiteConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Bean
    static TemplateEngine templates() {
        var engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, SiteConfiguration.class.getClassLoader(), "ca.qmhcn.platform");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    static ViewResolver pages(TemplateEngine templates, Furniture furniture, Assets assets) {
        return new Pages(templates, furniture, assets);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.pattern())
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/favicon.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    /// Comes before the resolver for server pages, which would claim any name.
    private record Pages(TemplateEngine templates, Furniture furniture, Assets assets)
            implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.contains(":") ? null : new TemplateView(name + ".jte", templates, furniture, assets);
        }

        @Override
        public int getOrder() {
            return 0;
        }
    }
}
