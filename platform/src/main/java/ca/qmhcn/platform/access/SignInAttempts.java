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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down guessing (A9): five failed tries for an account or thirty from one source within fifteen minutes,
/// then a
/// pause.
///
/// The count is the same whether the account exists, and lives in memory only.
@Component
class SignInAttempts extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 5;
    private static final int PER_SOURCE = 30;
    private static final int REMEMBERED = 10_000;

    private final InstantSource time;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
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
        if (recent(account(request)) >= PER_ACCOUNT || recent(source(request)) >= PER_SOURCE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/sign-in");
    }

    void failed(HttpServletRequest request) {
        add(account(request));
        add(source(request));
    }

    void succeeded(HttpServletRequest request) {
        synchronized (failures) {
            failures.remove(account(request));
        }
    }

    private void add(String key) {
        synchronized (failures) {
            failures.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(time.instant());
        }
    }

    private int recent(String key) {
        var since = time.instant().minus(WINDOW);
        synchronized (failures) {
            var times = failures.get(key);
            if (times == null) {
                return 0;
            }
            times.removeIf(when -> when.isBefore(since));
            return times.size();
        }
    }

    private static String account(HttpServletRequest request) {
        return "account "
                + Optional.ofNullable(request.getParameter("email"))
                        .map(email -> email.strip().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private static String source(HttpServletRequest request) {
        return "source " + request.getRemoteAddr();
    }
}
