package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Policy;
import ca.qmhcn.methods.disclosure.Protector;
import ca.qmhcn.methods.disclosure.Row;
import java.util.List;
import org.springframework.stereotype.Service;

/// Decides what a reader may see. Every figure that leaves the module that counted it has passed here.
@Service
public class Disclosure {

    private final Policies policies;

    Disclosure(Policies policies) {
        this.policies = policies;
    }

    /// The table as the audience may see it. Takes the whole table that will be shown: what one cell may say depends
    /// on its neighbours.
    ///
    /// @param subject the indicator the table is about; some have a higher floor
    public <K> List<Row<K>> release(List<Row<K>> table, String subject, Audience audience) {
        return Protector.protect(table, policy(subject, audience));
    }

    /// Whether a figure over these organizations may be shown to members.
    public boolean mayPool(List<Long> contributions) {
        return Protector.mayPool(contributions, policy("", Audience.NETWORK));
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

    /// Counts below it are withheld from this audience; said on the page.
    public int floor(String subject, Audience audience) {
        return policy(subject, audience).floor();
    }

    /// Figures over fewer people are withheld from this audience.
    public int smallestGroup(String subject, Audience audience) {
        return policy(subject, audience).smallestGroup();
    }

    private Policy policy(String subject, Audience audience) {
        return audience.tier()
                .map(tier -> policies.of(tier).forOneTable(subject))
                .orElse(Policy.EXACT);
    }
}
