package ca.qmhcn.platform.demo;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.demo.Member.Community;
import ca.qmhcn.platform.demo.Member.Emergency;
import ca.qmhcn.platform.demo.Member.Hospital;
import ca.qmhcn.platform.demo.Member.Ward;
import ca.qmhcn.platform.demo.Member.Workplace;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organization.Kind;
import ca.qmhcn.platform.organizations.Organization.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads `network.yaml`: the twelve organizations, and what waits in their figures.
final class MadeUpNetwork {

    static final Organization SECRETARIAT = new Organization(
            new OrganizationId("secretariat"),
            new Bilingual("Network secretariat", "Secrétariat du réseau"),
            "CA",
            Kind.NETWORK,
            Size.SMALL,
            ZoneId.of("America/Toronto"),
            false);

    private MadeUpNetwork() {}

    static List<Member> members() {
        try (var file = Objects.requireNonNull(MadeUpNetwork.class.getResourceAsStream("network.yaml"))) {
            return YAMLMapper.shared().readTree(file).values().stream()
                    .map(MadeUpNetwork::member)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Member member(JsonNode said) {
        var organization = organization(said);
        var wards = said.path("wards").values().stream()
                .map(ward -> ward(ward, organization.kind()))
                .toList();
        return new Member(
                organization,
                said.has("last") ? month(said.path("last")) : Member.LAST,
                part(said, "community").map(MadeUpNetwork::community),
                part(said, "hospital")
                        .map(care -> new Hospital(
                                level(care, "admissions"),
                                number(care, "followed-up"),
                                number(care, "readmitted"),
                                wards)),
                part(said, "emergency")
                        .map(care ->
                                new Emergency(level(care, "visits"), number(care, "hours"), number(care, "returning"))),
                workplace(said.path("workplace")));
    }

    private static Organization organization(JsonNode said) {
        return new Organization(
                new OrganizationId(said.path("id").asString()),
                new Bilingual(
                        said.path("name").path("en").asString(),
                        said.path("name").path("fr").asString()),
                said.path("at").path(0).asString(),
                Kind.valueOf(said.path("kind").path(0).asString().toUpperCase(Locale.ROOT)),
                Size.valueOf(said.path("kind").path(1).asString().toUpperCase(Locale.ROOT)),
                ZoneId.of(said.path("at").path(1).asString()),
                said.path("named-in-public").asBoolean(false));
    }

    private static Community community(JsonNode care) {
        var without = care.path("unmeasured");
        return new Community(
                level(care, "referrals"),
                level(care, "wait-days"),
                level(care, "cancelled"),
                number(care, "improving"),
                without.isMissingNode()
                        ? List.of()
                        : Member.months(month(without.path(0)), month(without.path(1)))
                                .toList());
    }

    private static Ward ward(JsonNode ward, Kind kind) {
        return new Ward(
                ward.path("name").asString(),
                ward.path("beds").asInt(),
                kind == Kind.YOUTH,
                level(ward, "restraint"),
                level(ward, "seclusion"));
    }

    private static Workplace workplace(JsonNode said) {
        return new Workplace(
                level(said, "staff"),
                number(said, "vacant"),
                number(said, "sick"),
                number(said, "overtime"),
                number(said, "leaving"),
                number(said, "violence"),
                number(said, "trained"));
    }

    private static Optional<JsonNode> part(JsonNode said, String name) {
        return Optional.of(said.path(name)).filter(node -> !node.isMissingNode());
    }

    private static double number(JsonNode said, String name) {
        return said.required(name).asDouble();
    }

    private static Level level(JsonNode said, String name) {
        return Level.parse(said.required(name).asString());
    }

    private static YearMonth month(JsonNode said) {
        return YearMonth.parse(said.asString());
    }
}
