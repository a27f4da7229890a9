package ca.qmhcn.platform.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Says what happened and what to do, in the reader's language; never a stack, a statement or a path of ours.
///
/// What does not exist and what is somebody else's look exactly alike.
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ModelAndView show(HttpServletRequest request) {
        var kind = Kind.of(status(request));
        var page = Page.of("site/error", new ErrorPage(kind));
        page.setStatus(kind.status);
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
    }

    /// What error.jte shows.
    record ErrorPage(Kind kind) {}

    /// The endings a reader can meet; each has its title and its words.
    enum Kind {
        NOT_FOUND(HttpStatus.NOT_FOUND),
        NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
        NOT_ALLOWED(HttpStatus.FORBIDDEN),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
        OUR_FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        static Kind of(HttpStatus status) {
            return switch (status) {
                case NOT_FOUND -> NOT_FOUND;
                case FORBIDDEN -> NOT_ALLOWED;
                case CONTENT_TOO_LARGE -> TOO_LARGE;
                case TOO_MANY_REQUESTS -> TOO_MANY;
                default -> status.is4xxClientError() ? NOT_UNDERSTOOD : OUR_FAULT;
            };
        }
    }
}
