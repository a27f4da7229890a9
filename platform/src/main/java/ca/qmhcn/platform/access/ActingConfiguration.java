package ca.qmhcn.platform.access;

import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Account;
import ca.qmhcn.platform.site.AccountLine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets a controller ask for [Acting] as an argument and the shell for the account line.
@Configuration(proxyBeanMethods = false)
class ActingConfiguration implements WebMvcConfigurer {

    @Bean
    static InstantSource time() {
        return InstantSource.system();
    }

    @Bean
    static AccountLine accountLine(ObjectProvider<OrganizationNames> names) {
        return (request, words) -> ActingFilter.capacities(request).stream()
                .findFirst()
                .map(person -> account(person, request, names, words));
    }

    private static Account account(
            Acting person, HttpServletRequest request, ObjectProvider<OrganizationNames> names, Words words) {
        var organization = ActingFilter.acting(request)
                .map(acting -> words.say(names.getObject().name(acting.organization())));
        return new Account(
                person.name(),
                organization.orElse(null),
                ActingFilter.capacities(request).size() > 1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActingArgument());
    }

    /// An address that names no possible organization is an address without a page.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, OrganizationId.class, (Converter<String, OrganizationId>) text -> {
            try {
                return new OrganizationId(text);
            } catch (IllegalArgumentException impossible) {
                throw new NotHere();
            }
        });
    }

    private static final class ActingArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Acting.class);
        }

        @Override
        public Acting resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                    .flatMap(ActingFilter::acting)
                    .orElseThrow(ActsForNobody::new);
        }
    }
}
