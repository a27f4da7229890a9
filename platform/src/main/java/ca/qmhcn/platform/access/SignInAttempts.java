package ca.qmhcn.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down guessing (A9): five tries for an account from one source, thirty from one source for any, within fifteen
/// minutes, then a pause. A guesser elsewhere does not lock the owner out; fifty tries for one account from
/// everywhere slow all of them down.
///
/// A try counts before its password is looked at, so that many at once do not pass together, and is forgotten when it
/// succeeds. The count is the same whether the account exists, and lives in memory only.
@Component
class SignInAttempts extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT_AND_SOURCE = 5;
    private static final int PER_SOURCE = 30;
    private static final int PER_ACCOUNT = 50;
    private static final int REMEMBERED = 10_000;

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");

    private final InstantSource time;
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInAttempts(InstantSource time) {
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admit(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    /// Asks of the address what the sign-in itself asks: `/sign%2Din` signs in too.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SIGN_IN.matches(request);
    }

    void succeeded(HttpServletRequest request) {
        synchronized (tries) {
            limits(request).keySet().forEach(key -> {
                var times = tries.get(key);
                if (times != null) {
                    times.pollLast();
                }
            });
        }
    }

    private boolean admit(HttpServletRequest request) {
        var now = time.instant();
        var limits = limits(request);
        synchronized (tries) {
            if (limits.entrySet().stream().anyMatch(limit -> recent(limit.getKey(), now) >= limit.getValue())) {
                return false;
            }
            limits.keySet()
                    .forEach(key ->
                            tries.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(now));
            return true;
        }
    }

    private int recent(String key, Instant now) {
        var times = tries.get(key);
        if (times == null) {
            return 0;
        }
        times.removeIf(when -> when.isBefore(now.minus(WINDOW)));
        return times.size();
    }

    private static Map<String, Integer> limits(HttpServletRequest request) {
        var account = Optional.ofNullable(request.getParameter("email"))
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .orElse("");
        var source = request.getRemoteAddr();
        return Map.of(
                "account " + account + " from " + source,
                PER_ACCOUNT_AND_SOURCE,
                "source " + source,
                PER_SOURCE,
                "account " + account,
                PER_ACCOUNT);
    }
}
