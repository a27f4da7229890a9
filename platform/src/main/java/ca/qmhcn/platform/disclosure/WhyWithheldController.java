package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.access.PublicPaths;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Why numbers are hidden, for everybody; and the higher floor an organization may choose for its own.
@Controller
class WhyWithheldController implements PublicPaths {

    private final Policies policies;
    private final Stewards stewards;
    private final Ledger ledger;
    private final People people;
    private final Organizations organizations;

    WhyWithheldController(
            Policies policies, Stewards stewards, Ledger ledger, People people, Organizations organizations) {
        this.policies = policies;
        this.stewards = stewards;
        this.ledger = ledger;
        this.people = people;
        this.organizations = organizations;
    }

    /// What why-withheld.jte shows.
    ///
    /// @param chooses whose floor the reader may raise
    record WhyPage(List<TierPolicy> policies, Optional<OrganizationId> chooses) {}

    /// What floor.jte shows.
    ///
    /// @param chosen what was chosen before, the last first
    /// @param lowest  what holds now
    /// @param inForce whether everything that is shown was made with it
    /// @param tooLow  what was asked for and is lower
    record FloorPage(
            OrganizationId organization,
            int lowest,
            boolean inForce,
            List<Choice> chosen,
            Optional<Integer> tooLow,
            boolean done) {

        /// A choice in words.
        record Choice(int floor, String by, String at) {}
    }

    @GetMapping("/why-withheld")
    ModelAndView why(HttpServletRequest request) {
        var chooses = Acting.of(request)
                .filter(acting -> acting.may(Permission.CHOOSE_FLOOR))
                .map(Acting::organization);
        return Page.of(
                "disclosure/why-withheld",
                new WhyPage(Arrays.stream(Tier.values()).map(policies::of).toList(), chooses));
    }

    @GetMapping("/organizations/{organization}/floor")
    ModelAndView floor(
            @PathVariable OrganizationId organization,
            @RequestParam Optional<String> done,
            Acting acting,
            Words words) {
        acting.in(organization).require(Permission.CHOOSE_FLOOR);
        return Page.of("disclosure/floor", page(organization, Optional.empty(), done.isPresent(), words));
    }

    @PostMapping("/organizations/{organization}/floor")
    ModelAndView choose(
            @PathVariable OrganizationId organization,
            @RequestParam Optional<String> floor,
            Acting acting,
            Words words) {
        acting.in(organization).require(Permission.CHOOSE_FLOOR);
        var wanted = whole(floor.orElse(""));
        return wanted > 0 && stewards.choose(organization, wanted, acting.person())
                ? new ModelAndView("redirect:/organizations/" + organization + "/floor?done")
                : Page.of("disclosure/floor", page(organization, Optional.of(wanted), false, words));
    }

    private FloorPage page(OrganizationId organization, Optional<Integer> tooLow, boolean done, Words words) {
        var zone = organizations.find(organization).map(Organization::zone).orElse(ZoneOffset.UTC);
        return new FloorPage(
                organization,
                stewards.lowestFloor(organization),
                stewards.isInForce(organization),
                ledger.choices(organization).stream()
                        .map(choice -> told(choice, zone, words))
                        .toList(),
                tooLow,
                done);
    }

    private FloorPage.Choice told(ChoiceStore.Choice choice, ZoneId zone, Words words) {
        return new FloorPage.Choice(
                choice.floor(), people.name(choice.by()).orElse("–"), words.moment(choice.at(), zone));
    }

    /// A floor people write as a whole number; anything else is none.
    static int whole(String text) {
        var written = text.strip();
        return written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : 0;
    }

    @Override
    public List<String> paths() {
        return List.of("/why-withheld");
    }
}
