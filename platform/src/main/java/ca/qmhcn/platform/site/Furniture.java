package ca.qmhcn.platform.site;

import ca.qmhcn.platform.language.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Collects what the other modules put into the shell.
@Component
class Furniture {

    private final ObjectProvider<NavigationEntry> entries;
    private final ObjectProvider<AccountLine> accounts;
    private final ObjectProvider<Notice> notices;

    Furniture(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<AccountLine> accounts,
            ObjectProvider<Notice> notices) {
        this.entries = entries;
        this.accounts = accounts;
        this.notices = notices;
    }

    List<Shell.Link> navigation(HttpServletRequest request, Words words, String path) {
        return entries.stream()
                .filter(entry -> entry.open(request))
                .sorted(Comparator.comparing(NavigationEntry::job))
                .map(entry -> new Shell.Link(entry.job(), entry.label(words), entry.path(), entry.covers(path)))
                .toList();
    }

    Optional<Account> account(HttpServletRequest request, Words words) {
        return accounts.stream()
                .flatMap(line -> line.account(request, words).stream())
                .findFirst();
    }

    List<String> notices(Words words) {
        return notices.stream()
                .flatMap(notice -> notice.sentence(words).stream())
                .toList();
    }
}
