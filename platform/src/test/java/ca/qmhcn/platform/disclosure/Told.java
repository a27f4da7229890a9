package ca.qmhcn.platform.disclosure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/// What the books hold that no page tells, for tests that hold pages against it.
public final class Told {

    private Told() {}

    /// The families of the releases that members read now, with the counts that are told: a
    /// correction that waits is not in them.
    public static List<Family> now(ApplicationContext platform) {
        var ledger = platform.getBean(Ledger.class);
        return families(ledger).stream()
                .flatMap(family -> ledger.current(family, Tier.NETWORK).stream())
                .flatMap(release -> ledger.kept(release).stream())
                .map(Kept::family)
                .toList();
    }

    /// The releases that members read now.
    public static Set<UUID> releases(ApplicationContext platform) {
        var ledger = platform.getBean(Ledger.class);
        return families(ledger).stream()
                .flatMap(family -> ledger.current(family, Tier.NETWORK).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Rows whose last corrections wait.
    public static Set<String> waiting(ApplicationContext platform) {
        var ledger = platform.getBean(Ledger.class);
        return families(ledger).stream()
                .flatMap(family -> ledger.current(family, Tier.NETWORK).stream())
                .flatMap(release -> ledger.kept(release).stream())
                .flatMap(kept -> kept.pattern().waiting().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> families(Ledger ledger) {
        return ledger.entries().stream()
                .map(ReleaseStore.Entry::indicator)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
