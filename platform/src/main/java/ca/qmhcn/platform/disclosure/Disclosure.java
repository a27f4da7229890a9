package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// What the policies say of single figures. What hangs together is protected as a whole and kept by [Releases].
@Service
public class Disclosure {

    private final Policies policies;
    private final ToIntFunction<OrganizationId> chosen;

    @Autowired
    Disclosure(Policies policies, Ledger ledger) {
        this(policies, ledger::floor);
    }

    /// @param chosen the floor an organization chose for its own figures
    Disclosure(Policies policies, ToIntFunction<OrganizationId> chosen) {
        this.policies = policies;
        this.chosen = chosen;
    }

    /// Whether a figure that belongs to no release, as it was counted elsewhere, may be shown. Judged by itself: its
    /// parts, and how many people they are together.
    ///
    /// @param subject the indicator it is of; some have a higher floor
    /// @param owner   whose it is; it may have chosen a higher floor
    /// @param parts   people in it, each in one part: of a share those who are counted and the others
    public boolean mayShow(String subject, Audience audience, OrganizationId owner, long... parts) {
        return audience.tier().map(policies::of).stream().allMatch(policy -> {
            var all = LongStream.of(parts).sum();
            var floor = policy.people(
                    subject, Math.max(policy.floor(subject), chosen.applyAsInt(owner)), parts.length > 1 ? all : 0);
            return (all == 0 || all >= policy.smallestGroup())
                    && LongStream.of(parts).noneMatch(floor::hides);
        });
    }

    /// Whether a figure over these organizations may be shown to members.
    public boolean mayPool(List<Long> contributions) {
        return policies.of(Tier.NETWORK).contributors().allow(contributions);
    }

    /// From how many organizations on they may be compared.
    public int comparisonFrom() {
        return policies.of(Tier.NETWORK).comparisonFrom();
    }

    /// From how many people on a median may be shown.
    public int medianFrom() {
        return policies.of(Tier.NETWORK).medianFrom();
    }

    /// From how many people on a 90th percentile may be shown.
    public int ninetiethFrom() {
        return policies.of(Tier.NETWORK).ninetiethFrom();
    }

    /// Counts of an organization below it are withheld from this audience; said on the page.
    public int floor(String subject, Audience audience, OrganizationId owner) {
        return audience.tier()
                .map(tier -> Math.max(policies.of(tier).floor(subject), chosen.applyAsInt(owner)))
                .orElse(0);
    }
}
