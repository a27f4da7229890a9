package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Primary.Why;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Tries every count there could be behind some releases: shares no code with what protects them, and knows of each
/// count whether it rose or fell.
final class BruteForce {

    private static final int BEYOND = 6;
    private static final int STEPS = 400_000;

    private final List<Kept> read;
    private final Map<String, TreeMap<Long, Integer>> unknowns = new TreeMap<>();
    private final List<Long> truth = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private int undecided;

    private record Equation(BitSet sum, long value, int last) {}

    private record Secret(String key, BitSet sum, long least, long most) {}

    BruteForce(List<Kept> read) {
        this(read, _ -> true);
    }

    /// Sees totals alone, as somebody who cannot tell whose the other figures are.
    static BruteForce ofTotals(Kept read) {
        return new BruteForce(List.of(read), key -> !key.startsWith("org="));
    }

    private BruteForce(List<Kept> read, Predicate<String> sees) {
        this.read = read;
        var values = new TreeMap<String, TreeSet<Long>>();
        var owned = new LinkedHashMap<String, OrganizationId>();
        for (var release : read) {
            for (var inner : release.family().inner()) {
                values.computeIfAbsent(inner.key(), _ -> new TreeSet<>()).add(inner.count());
                owned.put(inner.key(), inner.owner());
            }
        }
        values.forEach((key, seen) -> {
            var below = 0L;
            for (var value : seen) {
                unknowns.computeIfAbsent(key, _ -> new TreeMap<>()).put(value, truth.size());
                truth.add(value - below);
                owners.add(Objects.requireNonNull(owned.get(key)).value());
                below = value;
            }
        });
        for (var release : read) {
            for (var place = 0; place < release.family().cells().size(); place++) {
                if (release.shows(place)
                        && sees.test(release.family().cells().get(place).key())) {
                    var sum = sum(release, place);
                    equations.add(new Equation(sum, release.family().value(place), sum.length() - 1));
                }
            }
        }
    }

    /// How often it ran out of patience.
    int undecided() {
        return undecided;
    }

    void attack(Kept release) {
        var secrets = new ArrayList<>(secrets(release, why -> why != Why.CONTRIBUTORS));
        secrets.removeIf(
                secret -> equations.stream().anyMatch(shown -> shown.sum().equals(secret.sum())));
        var all = List.copyOf(new TreeSet<>(owners));
        attack(secrets, List.of());
        for (var one : all) {
            attack(secrets, List.of(one));
            for (var other : all) {
                if (one.compareTo(other) < 0 && all.size() <= 5) {
                    attack(secrets, List.of(one, other));
                }
            }
        }
    }

    /// Whether anybody works out what single organizations add to totals.
    void attackTotals(Kept release) {
        var secrets = secrets(release, why -> why == Why.CONTRIBUTORS);
        attack(secrets, List.of());
        new TreeSet<>(owners).forEach(one -> attack(secrets, List.of(one)));
    }

    private List<Secret> secrets(Kept release, Predicate<Why> why) {
        var secrets = new ArrayList<Secret>();
        release.pattern().guarded().forEach((place, mark) -> {
            if (why.test(mark.why())) {
                var key = release.family().cells().get(place).key();
                secrets.add(new Secret(key, sum(release, place), mark.least(), mark.most()));
            }
        });
        return secrets;
    }

    private void attack(List<Secret> secrets, List<String> insiders) {
        var known = new BitSet();
        for (var unknown = 0; unknown < owners.size(); unknown++) {
            known.set(unknown, insiders.contains(owners.get(unknown)));
        }
        // Where a zero stands, everybody knows that nobody is.
        equations.stream().filter(shown -> shown.value() == 0).forEach(shown -> known.or(shown.sum()));
        for (var secret : secrets) {
            var unsure = (BitSet) secret.sum().clone();
            unsure.andNot(known);
            if (!unsure.isEmpty()) {
                var open = openTo(secret, known);
                assertThat(canBe(open, known, true) && canBe(open, known, false))
                        .as("%s with %s, after %s releases", secret, insiders, read.size())
                        .isTrue();
            }
        }
    }

    /// Nobody unlearns that it holds at least what they brought themselves.
    private Secret openTo(Secret secret, BitSet known) {
        var own = (BitSet) secret.sum().clone();
        own.and(known);
        var brought = own.stream().mapToLong(truth::get).sum();
        return new Secret(
                secret.key(), secret.sum(), Math.max(secret.least(), brought), Math.max(secret.most(), brought));
    }

    private boolean canBe(Secret secret, BitSet known, boolean low) {
        var search = new Search(secret, known, low);
        var found = search.from(0);
        if (search.steps > STEPS) {
            undecided++;
            return true;
        }
        return found;
    }

    private final class Search {

        private final Secret secret;
        private final BitSet known;
        private final boolean low;
        private final long[] tried = new long[truth.size()];
        private int steps;

        Search(Secret secret, BitSet known, boolean low) {
            this.secret = secret;
            this.known = known;
            this.low = low;
        }

        boolean from(int unknown) {
            if (++steps > STEPS) {
                return false;
            }
            if (unknown == tried.length) {
                var value = secret.sum().stream().mapToLong(each -> tried[each]).sum();
                return low ? value <= secret.least() : value >= secret.most();
            }
            if (known.get(unknown)) {
                tried[unknown] = truth.get(unknown);
                return isPossible(unknown) && from(unknown + 1);
            }
            for (var value = 0; value <= truth.get(unknown) + BEYOND; value++) {
                tried[unknown] = value;
                if (isPossible(unknown) && from(unknown + 1)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isPossible(int unknown) {
            for (var equation : equations) {
                if (equation.sum().get(unknown)) {
                    var sum = 0L;
                    for (var each = equation.sum().nextSetBit(0);
                            each >= 0 && each <= unknown;
                            each = equation.sum().nextSetBit(each + 1)) {
                        sum += tried[each];
                    }
                    if (sum > equation.value() || (equation.last() == unknown && sum != equation.value())) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private BitSet sum(Kept release, int place) {
        var sum = new BitSet();
        release.family().cells().get(place).members().stream()
                .map(release.family().inner()::get)
                .forEach(inner -> Objects.requireNonNull(unknowns.get(inner.key()))
                        .headMap(inner.count(), true)
                        .values()
                        .forEach(sum::set));
        return sum;
    }
}
