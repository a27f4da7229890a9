package ca.qmhcn.platform.language;

import ca.qmhcn.engine.language.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Decides the language of each page: `?lang=` in the address, else what was chosen before, else what the browser
/// asks
/// for, else English.
///
/// A choice made in the address is remembered, so that a shared link opens in the language it was shared in.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class ReaderLanguage extends OncePerRequestFilter {

    private static final String ATTRIBUTE = ReaderLanguage.class.getName();
    private static final String COOKIE = "language";

    public static Words words(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Words words ? words : Words.in(asked(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Only an address chooses: reading a parameter of a form would read its whole body here.
        var chosen =
                request.getMethod().equals("GET") ? known(request.getParameter("lang")) : Optional.<Language>empty();
        var words = Words.in(chosen.or(() -> remembered(request)).orElseGet(() -> asked(request)));
        request.setAttribute(ATTRIBUTE, words);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().code());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        chosen.ifPresent(language -> remember(language, request, response));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> known(value).stream())
                .findFirst();
    }

    private static Language asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        && request.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage())
                ? Language.FR
                : Language.EN;
    }

    private static Optional<Language> known(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
