package ca.qmhcn.platform.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// What is open without sign-in, how people sign in, and what every answer tells the browser.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 60)
class SecurityConfiguration {

    /// Nothing from anywhere else, no inline script or style (A6).
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private static final String[] ALWAYS_OPEN = {
        "/", "/assets/**", "/favicon.svg", "/sign-in", "/error", "/actuator/health/**"
    };

    @Bean
    SecurityFilterChain web(
            HttpSecurity http, ObjectProvider<PublicPaths> open, People people, SignInAttempts attempts) {
        var paths = open.stream().flatMap(module -> module.paths().stream()).toArray(String[]::new);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(ALWAYS_OPEN)
                        .permitAll()
                        .requestMatchers(paths)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .failureHandler((_, response, _) -> response.sendRedirect("/sign-in?again"))
                        .successHandler((request, response, _) -> {
                            attempts.succeeded(request);
                            response.sendRedirect("/arrive");
                        }))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/?signed-out"))
                .addFilterBefore(attempts, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new ActingFilter(people), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(
                                "camera=(), microphone=(), geolocation=(), browsing-topics=(), payment=(), usb=()")))
                .requestCache(Customizer.withDefaults())
                .build();
    }

    @Bean
    static PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    static UserDetailsService signIns(ObjectProvider<People> people) {
        return email -> people.getObject()
                .byEmail(email)
                .map(person -> User.withUsername(person.id().toString())
                        .password(person.passwordHash())
                        .authorities("PERSON")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    static CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
