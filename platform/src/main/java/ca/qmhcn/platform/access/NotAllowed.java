package ca.qmhcn.platform.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The person's role does not include this.
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;
}
