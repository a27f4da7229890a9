package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.reading.Reading;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says of a file that is too large that it is, before anybody begins to read it. Later its form would look as if it
/// came from elsewhere.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class LargeFiles extends OncePerRequestFilter {

    private static final Pattern FILES = Pattern.compile("(/organizations/[^/]+/files)(/.*)?");
    private static final long ROOM_FOR_THE_REST = 1024L * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var files = FILES.matcher(request.getRequestURI());
        if (request.getContentLengthLong() <= Reading.LARGEST_FILE + ROOM_FOR_THE_REST) {
            chain.doFilter(request, response);
        } else if (files.matches()) {
            response.setHeader(HttpHeaders.LOCATION, files.group(1) + "/new?large=yes");
            response.setStatus(HttpStatus.SEE_OTHER.value());
        } else {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }
}
