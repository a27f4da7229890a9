package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Somebody who can sign in to the demonstration. Nobody is invented: a name says what the person does and where.
record SignIn(String email, String name, Map<OrganizationId, Role> roles) {

    /// Known to everybody; a demonstration's database is never used for anything else.
    static final String PASSWORD = "harbour lights at dusk";

    static List<SignIn> all(List<Member> members) {
        var all = new ArrayList<SignIn>();
        all.add(one("secretariat@demo.example", "Network secretariat", "secretariat", Role.SECRETARIAT));
        // Three, as what becomes public is asked for by one and approved by two others.
        all.add(one("privacy@demo.example", "Privacy officer of the network", "secretariat", Role.SECRETARIAT));
        all.add(one("chair@demo.example", "Chair of the network", "secretariat", Role.SECRETARIAT));
        members.forEach(member -> all.add(quality(member)));
        Map.of("amberwick", "Amberwick", "fallow-lake", "Fallow Lake", "long-dusk", "Long Dusk")
                .forEach((member, place) -> {
                    all.add(one(
                            "steward@%s.example".formatted(member),
                            "Data steward, " + place,
                            member,
                            Role.DATA_STEWARD));
                    all.add(one("reader@%s.example".formatted(member), "Reader, " + place, member, Role.READER));
                });
        var both = new LinkedHashMap<OrganizationId, Role>();
        both.put(new OrganizationId("moss-harbour"), Role.QUALITY_LEAD);
        both.put(new OrganizationId("lantern-cove"), Role.READER);
        all.add(new SignIn("both@moss-harbour.example", "Merger lead, Moss Harbour and Lantern Cove", both));
        var ids = members.stream().map(Member::id).toList();
        all.removeIf(signIn -> signIn.roles().keySet().stream()
                .anyMatch(place -> !place.value().equals("secretariat") && !ids.contains(place.value())));
        return all;
    }

    static SignIn quality(Member member) {
        var name = member.organization().name();
        var title = member.organization().province().equals("QC")
                ? "Responsable de la qualité, " + name.fr()
                : "Quality lead, " + name.en();
        return one("quality@%s.example".formatted(member.id()), title, member.id(), Role.QUALITY_LEAD);
    }

    private static SignIn one(String email, String name, String organization, Role role) {
        return new SignIn(email, name, Map.of(new OrganizationId(organization), role));
    }
}
