package ca.qmhcn.platform.indicators;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.probes.Crawl;
import ca.qmhcn.platform.probes.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All audiences of a platform that runs, each of whom reads everything they come to.
///
/// What is open to everybody the one reads who is not signed in.
record Everybody(int port, People people) {

    static final String PASSWORD = "harbour lights at dusk";

    /// Makes all visits, as many at once as there are processors.
    static Map<String, Crawl> all(SequencedMap<String, Supplier<Crawl>> visits) {
        var made = new ConcurrentHashMap<String, Crawl>();
        visits.entrySet().parallelStream()
                .forEach(visit -> made.put(visit.getKey(), visit.getValue().get()));
        var inOrder = new LinkedHashMap<String, Crawl>();
        visits.keySet().forEach(who -> inOrder.put(who, Objects.requireNonNull(made.get(who))));
        return inOrder;
    }

    Crawl signedOut() {
        return Crawl.of(visitor(), _ -> true, "/");
    }

    /// Everything of their organization, in English.
    ///
    /// @param otherRules whether charts are read with every set of rules; the figures are the same
    Crawl reader(OrganizationId organization, boolean otherRules) {
        var email = UUID.randomUUID() + "@example.org";
        people.join(people.add(email, "Reader", PASSWORD), organization, Role.READER);
        return signedIn(email, organization, otherRules);
    }

    Crawl qualityLead(OrganizationId organization) {
        return signedIn("quality@%s.example".formatted(organization), organization, false);
    }

    Crawl inFrench(OrganizationId organization) {
        var email = UUID.randomUUID() + "@example.org";
        people.join(people.add(email, "Lectrice", PASSWORD), organization, Role.READER);
        var home = "/organizations/" + organization;
        return Crawl.of(
                visitor().signIn(email, PASSWORD),
                address -> address.startsWith(home) && !address.contains("lang=en") && !address.contains("rules="),
                home + "?lang=fr");
    }

    /// Every release.
    Crawl releases() {
        return Crawl.of(stewards(), address -> address.startsWith("/releases"), "/releases", "/releases/leaving");
    }

    /// Every release, and for each what a stricter rule would show.
    Crawl steward() {
        var stricter = releases().answers().keySet().stream()
                .filter(address -> address.matches("/releases/[0-9a-f-]{36}"))
                .map(address -> address + "?floor=12");
        return Crawl.of(
                stewards(),
                address -> address.startsWith("/releases"),
                Stream.concat(Stream.of("/releases", "/releases/leaving"), stricter)
                        .toArray(String[]::new));
    }

    private Visitor stewards() {
        return visitor().signIn("secretariat@demo.example", PASSWORD);
    }

    Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port);
    }

    private Crawl signedIn(String email, OrganizationId organization, boolean otherRules) {
        var home = "/organizations/" + organization;
        Predicate<String> own = address ->
                address.startsWith(home) && (otherRules || !address.contains("rules=")) && !address.contains("lang=")
                        || address.equals("/members")
                        || address.equals("/releases")
                        || address.startsWith("/releases/");
        return Crawl.of(visitor().signIn(email, PASSWORD), own, home, "/members");
    }
}
