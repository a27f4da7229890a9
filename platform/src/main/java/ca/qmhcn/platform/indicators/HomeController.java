package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.charts.SignalMark;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Disclosure;
import ca.qmhcn.platform.framework.EditionId;
import ca.qmhcn.platform.framework.Frameworks;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.site.Job;
import ca.qmhcn.platform.site.NavigationEntry;
import ca.qmhcn.platform.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An organization's home: the framework filled with its own figures.
@Controller
class HomeController implements NavigationEntry {

    private final Indicators indicators;
    private final Frameworks frameworks;
    private final Organizations organizations;
    private final Disclosure disclosure;
    private final ReleaseTask releaseTask;

    HomeController(
            Indicators indicators,
            Frameworks frameworks,
            Organizations organizations,
            Disclosure disclosure,
            ReleaseTask releaseTask) {
        this.indicators = indicators;
        this.frameworks = frameworks;
        this.organizations = organizations;
        this.disclosure = disclosure;
        this.releaseTask = releaseTask;
    }

    /// The way in from the navigation: the home of the organization somebody acts for.
    @GetMapping("/measure")
    String measure(Acting acting) {
        return "redirect:/organizations/" + acting.organization();
    }

    /// From a definition to the figures of the organization somebody acts for.
    @GetMapping("/measure/{id}")
    String measure(@PathVariable String id, Acting acting) {
        var definition = indicators.definition(id).orElseThrow(NotHere::new);
        return "redirect:/organizations/" + acting.organization() + "/indicators/" + definition.id();
    }

    @GetMapping("/organizations/{organization}")
    ModelAndView home(
            @PathVariable OrganizationId organization,
            @RequestParam @Nullable String edition,
            Acting acting,
            Words words) {
        acting.in(organization);
        if (!acting.may(Permission.SEE_FIGURES)) {
            return new ModelAndView("redirect:/members");
        }
        var shown = edition == null
                ? frameworks.defaultEdition()
                : frameworks.edition(new EditionId(edition)).orElseThrow(NotHere::new);
        var audience = Audience.of(acting);
        var overview = indicators.overview(organization, audience);
        var board = Board.of(shown, overview.series(), words);
        return Page.of(
                "indicators/home",
                new HomePage(
                        organization,
                        words.say(organizations.name(organization)),
                        board,
                        overview,
                        frameworks.editions().stream()
                                .filter(other -> !other.id().equals(shown.id()))
                                .map(other -> new OtherEdition(other.id().value(), words.say(other.shortName())))
                                .toList(),
                        acting.may(Permission.UPLOAD),
                        organizations.find(organization).map(Organization::zone).orElse(ZoneOffset.UTC),
                        audience,
                        disclosure.floor("", audience, organization),
                        releaseTask.progress()));
    }

    /// What home.jte shows.
    record HomePage(
            OrganizationId id,
            String organization,
            Board board,
            Indicators.Overview overview,
            java.util.List<OtherEdition> otherEditions,
            boolean mayUpload,
            ZoneId zone,
            Audience audience,
            int floor,
            ReleaseTask.Progress progress) {

        /// Those who see the counts themselves wait for nothing.
        Optional<String> preparing(Words words) {
            return audience == Audience.OWN_EXACT
                    ? Optional.empty()
                    : progress.said(overview.awaited(), words.of(Messages.class));
        }

        java.util.List<Board.Line> attention() {
            return board.lines().stream()
                    .filter(Board.Line::isSignal)
                    .distinct()
                    .toList();
        }

        Optional<java.time.Instant> countedAt() {
            return overview.recount().flatMap(ResultStore.Recount::ended);
        }

        /// What a mark means; empty for those that stand in charts only.
        Optional<String> explains(SignalMark mark, Words words) {
            var say = words.of(Messages.class);
            return Optional.ofNullable(
                    switch (mark) {
                        case IMPROVEMENT -> ChartWords.in(words).signal(Signal.IMPROVEMENT);
                        case CONCERN -> ChartWords.in(words).signal(Signal.CONCERN);
                        case HIGHER -> ChartWords.in(words).signal(Signal.HIGHER);
                        case LOWER -> ChartWords.in(words).signal(Signal.LOWER);
                        case UNSETTLED -> ChartWords.in(words).signal(Signal.UNSETTLED);
                        case COMMON -> ChartWords.in(words).signal(Signal.COMMON);
                        case TOO_FEW -> ChartWords.in(words).signal(Signal.NONE);
                        case WITHHELD -> say.withheld(Cell.Reason.SMALL_COUNT);
                        case MISSING -> say.noFigure();
                        case NOT_MATURE, NOT_APPLICABLE -> null;
                    });
        }
    }

    record OtherEdition(String id, String name) {}

    @Override
    public Job job() {
        return Job.MEASURE;
    }

    @Override
    public String label(Words words) {
        return words.of(Messages.class).measure();
    }

    @Override
    public String path() {
        return "/measure";
    }

    /// Everything of one organization is Measure, for now.
    @Override
    public boolean covers(String page) {
        return page.startsWith("/organizations/") || page.startsWith("/indicators");
    }

    @Override
    public boolean open(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }
}
