package ca.qmhcn.platform.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is nothing at this address, or it belongs to somebody else: the two look alike.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1;
}
