package ca.qmhcn.platform.framework;

import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.PublicPaths;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Job;
import ca.qmhcn.platform.site.NavigationEntry;
import ca.qmhcn.platform.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The framework, for everybody.
@Controller
class FrameworkController implements NavigationEntry, PublicPaths {

    private final Frameworks frameworks;
    private final ObjectProvider<DimensionCard> cards;

    FrameworkController(Frameworks frameworks, ObjectProvider<DimensionCard> cards) {
        this.frameworks = frameworks;
        this.cards = cards;
    }

    @GetMapping("/framework")
    ModelAndView framework(Words words) {
        return edition(frameworks.defaultEdition().id(), words);
    }

    @GetMapping("/framework/{edition}")
    ModelAndView edition(@PathVariable EditionId edition, Words words) {
        var shown = frameworks.edition(edition).orElseThrow(NotHere::new);
        return Page.of("framework/edition", EditionPage.of(frameworks, shown, words));
    }

    @GetMapping("/framework/{edition}/{dimension}")
    ModelAndView dimension(@PathVariable EditionId edition, @PathVariable DimensionId dimension, Words words) {
        var shown = frameworks.edition(edition).orElseThrow(NotHere::new);
        var found = shown.dimension(dimension).orElseThrow(NotHere::new);
        var around = cards.stream()
                .sorted(Comparator.comparingInt(DimensionCard::order))
                .flatMap(card -> card.card(edition, dimension, words).stream())
                .toList();
        return Page.of("framework/dimension", DimensionPage.of(frameworks, shown, found, around, words));
    }

    @GetMapping("/framework/crosswalk")
    ModelAndView crosswalk() {
        return Page.of("framework/crosswalk", new CrosswalkPage(frameworks.walks()));
    }

    @GetMapping("/framework/parents")
    ModelAndView parents() {
        var parents = frameworks.parents();
        return Page.of(
                "framework/parents",
                new ParentsPage(parents, frameworks.edition(parents.edition()).orElseThrow()));
    }

    @GetMapping("/framework/levels")
    ModelAndView levels() {
        return Page.of("framework/levels", new LevelsPage(frameworks.levels()));
    }

    /// What crosswalk.jte shows.
    record CrosswalkPage(List<Frameworks.Walk> walks) {}

    /// What parents.jte shows.
    record ParentsPage(Parents parents, Edition edition) {}

    /// What levels.jte shows.
    record LevelsPage(Levels levels) {}

    @Override
    public List<String> paths() {
        return List.of("/framework/**");
    }

    @Override
    public Job job() {
        return Job.UNDERSTAND;
    }

    @Override
    public String label(Words words) {
        return words.of(Messages.class).framework();
    }

    @Override
    public String path() {
        return "/framework";
    }

    @Override
    public boolean open(HttpServletRequest request) {
        return true;
    }
}
