package ca.qmhcn.platform.site;

import ca.qmhcn.platform.language.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Tells the shell who is signed in. The module that knows implements it.
public interface AccountLine {

    Optional<Account> account(HttpServletRequest request, Words words);
}
