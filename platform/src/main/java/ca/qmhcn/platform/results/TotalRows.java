package ca.qmhcn.platform.results;

import ca.qmhcn.platform.access.OrganizationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// To which totals an organization's whole years add, once it is known whose years there are.
///
/// A province has a total from two members on. Fewer than the policy asks for are then hidden as any other total; a
/// province of one member has none, since it would be that one's own figure under another name.
public final class TotalRows {

    private static final int SHARED_FROM = 2;

    private final Map<OrganizationId, String> provinces;
    private final Map<String, Long> members;
    private final Map<String, SortedMap<String, OrganizationId>> contributors = new HashMap<>();

    /// @param provinces of the members of the network, where they work in a single one
    public TotalRows(Map<OrganizationId, String> provinces) {
        this.provinces = Map.copyOf(provinces);
        this.members =
                provinces.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// An organization has a whole year of an indicator.
    ///
    /// @param year in which the fiscal year begins
    public void add(OrganizationId organization, String indicator, String profile, int year) {
        contributors
                .computeIfAbsent(TotalRow.subject(year, indicator, profile), _ -> new TreeMap<>())
                .put(organization.value(), organization);
    }

    /// All that the organization's year is a part of; nothing where it has no whole year.
    public List<TotalRow> of(OrganizationId organization, String indicator, String profile, int year) {
        var subject = TotalRow.subject(year, indicator, profile);
        var all = contributors.getOrDefault(subject, new TreeMap<>());
        if (!all.containsKey(organization.value())) {
            return List.of();
        }
        var rows = new ArrayList<TotalRow>();
        rows.add(TotalRow.part(organization, subject));
        add(rows, TotalRow.NETWORK, organization, all, subject);
        var province = shared(organization);
        if (province.isPresent()) {
            all = new TreeMap<>(all);
            all.values().removeIf(other -> !shared(other).equals(province));
            add(rows, TotalRow.PROVINCE + province.get(), organization, all, subject);
        } else {
            rows.add(TotalRow.elsewhere(subject));
        }
        return List.copyOf(rows);
    }

    private static void add(
            List<TotalRow> rows,
            String place,
            OrganizationId organization,
            SortedMap<String, OrganizationId> contributors,
            String subject) {
        rows.add(TotalRow.total(place, subject));
        contributors.values().stream()
                .filter(other -> !other.equals(organization))
                .forEach(other -> rows.add(TotalRow.without(place, other, subject)));
    }

    private Optional<String> shared(OrganizationId organization) {
        return Optional.ofNullable(provinces.get(organization))
                .filter(province -> members.getOrDefault(province, 0L) >= SHARED_FROM);
    }
}
