package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.database.Installation;
import ca.qmhcn.platform.site.Notice;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;

/// Marks the database as a demonstration before anything else, fills it once, and says where it is and who can sign
/// in.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemonstrationConfiguration.DemonstrationProperties.class)
class DemonstrationConfiguration {

    /// @param members which of the twelve to make; all when none is named. Fewer make tests faster.
    @ConfigurationProperties("qmhcn.demonstration")
    record DemonstrationProperties(@DefaultValue List<String> members) {

        List<Member> chosen() {
            return MadeUpNetwork.members().stream()
                    .filter(member -> members.isEmpty() || members.contains(member.id()))
                    .toList();
        }
    }

    /// Before the first request: a network's own database is refused.
    @Bean
    static SmartInitializingSingleton mark(Installation installation) {
        return () -> installation.claim(Installation.Kind.DEMONSTRATION);
    }

    /// The address is told only when all is there, so that the first look finds results.
    @Bean
    static ApplicationRunner fill(Demonstration demonstration, DemonstrationProperties properties) {
        return _ -> {
            if (!demonstration.isFilled()) {
                Welcome.beginning();
                demonstration.fill(properties.chosen());
            }
        };
    }

    /// Stands on every page, in the reader's language.
    @Bean
    static Notice madeUp(Demonstration demonstration) {
        return words -> {
            var say = words.of(Messages.class);
            return Optional.of(demonstration.isFilled() ? say.madeUp() : say.filling());
        };
    }

    @EventListener
    void welcome(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            Welcome.at("http://127.0.0.1:" + web.getWebServer().getPort());
        }
    }
}
