package ca.qmhcn.platform.setup;

import ca.qmhcn.platform.database.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// While the installation is empty, home and sign-in lead to set-up, and the console says how.
@Configuration(proxyBeanMethods = false)
@Profile(SetUpConfiguration.WHEN)
class SetUpConfiguration implements WebMvcConfigurer, SmartInitializingSingleton {

    /// A network's own installation; neither the demonstration nor most tests.
    static final String WHEN = "!demo & !test";

    private final SetUp setUp;
    private final Installation installation;

    SetUpConfiguration(SetUp setUp, Installation installation) {
        this.setUp = setUp;
        this.installation = installation;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ToSetUp(setUp)).addPathPatterns("/", "/sign-in");
    }

    /// Before the first request: a demonstration's database is refused.
    @Override
    public void afterSingletonsInstantiated() {
        installation.claim(Installation.Kind.OWN);
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        var address = "http://127.0.0.1:" + port(ready);
        System.out.println(setUp.isOpen() ? howToBegin(address) : "\n  " + address + "\n");
    }

    private static int port(ApplicationReadyEvent ready) {
        return ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 8080;
    }

    private String howToBegin(String address) {
        return """

                  This installation is empty. To set it up, open %1$s/set-up and enter this code:
                  Cette installation est vide. Pour la mettre en place, ouvrez %1$s/set-up et entrez ce code :

                      %2$s
                """.formatted(address, setUp.code().shown());
    }

    private record ToSetUp(SetUp setUp) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (setUp.isOpen()) {
                response.sendRedirect("/set-up");
                return false;
            }
            return true;
        }
    }
}
