package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.ReleaseStore.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How a release is written in its row, and read from it.
final class Shelf {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HIDDEN = "hidden";
    private static final String OF_ONE = "of one organization";
    private static final String OVER = " over ";

    private Shelf() {}

    /// Which counts there are and which of them each cell adds up; the counts themselves lie with their owners.
    private record Shape(List<Place> inner, List<FamilyCell> cells) {}

    private record Place(String owner, String key) {}

    static Row row(Kept kept, ReleaseState state, int roundTo) {
        var about = kept.about();
        return new Row(
                about.id(),
                about.indicator(),
                about.tier(),
                about.number(),
                about.fingerprint(),
                about.policy(),
                about.at(),
                about.held(),
                state,
                JSON.writeValueAsString(sources(about.sources())),
                JSON.writeValueAsString(new Shape(
                        kept.family().inner().stream()
                                .map(inner -> new Place(inner.owner().value(), inner.key()))
                                .toList(),
                        kept.family().cells())),
                JSON.writeValueAsString(kept.pattern()),
                JSON.writeValueAsString(shown(kept.released(roundTo))));
    }

    /// In the order in which the shape names them.
    static Map<OrganizationId, List<Long>> counts(Family family) {
        return family.inner().stream()
                .collect(Collectors.groupingBy(
                        Inner::owner, LinkedHashMap::new, Collectors.mapping(Inner::count, Collectors.toList())));
    }

    /// Whose counts a row needs to be whole.
    static List<OrganizationId> owners(Row row) {
        return shape(row).inner().stream()
                .map(Place::owner)
                .distinct()
                .map(OrganizationId::new)
                .toList();
    }

    static Kept kept(Row row, Map<OrganizationId, List<Long>> counts) {
        var shape = shape(row);
        var left = new HashMap<String, ArrayDeque<Long>>();
        counts.forEach((owner, own) -> left.put(owner.value(), new ArrayDeque<>(own)));
        var inner = new ArrayList<Inner>();
        for (var place : shape.inner()) {
            inner.add(new Inner(
                    new OrganizationId(place.owner()),
                    place.key(),
                    Objects.requireNonNull(left.get(place.owner())).remove()));
        }
        return new Kept(
                about(row),
                new Family(row.indicator(), inner, shape.cells()),
                JSON.readValue(row.pattern(), Kept.Pattern.class));
    }

    static Kept.Pattern pattern(Row row) {
        return JSON.readValue(row.pattern(), Kept.Pattern.class);
    }

    static Kept.About about(Row row) {
        return new Kept.About(
                row.id(),
                row.indicator(),
                row.tier(),
                row.number(),
                row.fingerprint(),
                row.policy(),
                row.at(),
                row.held(),
                sources(row));
    }

    static Released released(Row row) {
        var cells = new HashMap<String, Cell>();
        var organizations = new HashMap<String, Integer>();
        JSON.readValue(row.shown(), new TypeReference<Map<String, String>>() {}).forEach((key, said) -> {
            var over = said.indexOf(OVER);
            cells.put(key, cell(over < 0 ? said : said.substring(0, over)));
            if (over >= 0) {
                organizations.put(key, Integer.valueOf(said.substring(over + OVER.length())));
            }
        });
        return new Released(
                row.id(), row.indicator(), row.tier(), row.policy(), row.at(), row.held(), cells, organizations);
    }

    static Sources sources(Row row) {
        var batches = new LinkedHashMap<OrganizationId, List<String>>();
        JSON.readValue(row.sources(), new TypeReference<TreeMap<String, List<String>>>() {})
                .forEach((organization, own) -> batches.put(new OrganizationId(organization), own));
        return new Sources(batches);
    }

    static Map<String, List<String>> sources(Sources sources) {
        var named = new TreeMap<String, List<String>>();
        sources.batches().forEach((organization, batches) -> named.put(organization.value(), batches));
        return named;
    }

    /// Names all that decides a release: equal ones give the same release.
    ///
    /// @param family in the order of its keys
    /// @param decides by which policy it is protected, and what else decides
    static String fingerprint(Family family, Tier tier, String decides, Sources sources) {
        var said = new StringBuilder()
                .append(tier)
                .append('\n')
                .append(family.indicator())
                .append('\n')
                .append(decides)
                .append('\n');
        sources(sources)
                .forEach((organization, batches) ->
                        said.append(organization).append(batches).append('\n'));
        for (var inner : family.inner()) {
            said.append(inner.owner())
                    .append(' ')
                    .append(inner.key())
                    .append('=')
                    .append(inner.count());
            said.append('\n');
        }
        for (var cell : family.cells()) {
            said.append(cell.key())
                    .append(cell.members())
                    .append(cell.kind())
                    .append(cell.derived())
                    .append('\n');
        }
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static Map<String, String> shown(Released released) {
        var shown = new TreeMap<String, String>();
        released.cells()
                .forEach((key, cell) -> shown.put(
                        key,
                        switch (cell) {
                                    case Cell.Shown(var count) -> Long.toString(count);
                                    case Cell.Withheld(var reason) when reason == Cell.Reason.DOMINATED -> OF_ONE;
                                    case Cell.Withheld _, Cell.Missing _, Cell.NotApplicable _ -> HIDDEN;
                                }
                                + (released.organizations().containsKey(key)
                                        ? OVER + released.organizations(key)
                                        : "")));
        return shown;
    }

    private static Cell cell(String said) {
        return switch (said) {
            case HIDDEN -> new Cell.Withheld(Cell.Reason.SMALL_COUNT);
            case OF_ONE -> new Cell.Withheld(Cell.Reason.DOMINATED);
            default -> new Cell.Shown(Long.parseLong(said));
        };
    }

    private static Shape shape(Row row) {
        return JSON.readValue(row.shape(), Shape.class);
    }
}
