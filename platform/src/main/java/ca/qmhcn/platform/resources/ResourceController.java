package ca.qmhcn.platform.resources;

import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.PublicPaths;
import ca.qmhcn.platform.framework.Edition;
import ca.qmhcn.platform.framework.EditionId;
import ca.qmhcn.platform.framework.Frameworks;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.resources.Resource.Kind;
import ca.qmhcn.platform.site.Job;
import ca.qmhcn.platform.site.NavigationEntry;
import ca.qmhcn.platform.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The library and its entries, for everybody.
@Controller
class ResourceController implements NavigationEntry, PublicPaths {

    private final Library library;
    private final Frameworks frameworks;

    ResourceController(Library library, Frameworks frameworks) {
        this.library = library;
        this.frameworks = frameworks;
    }

    @GetMapping("/resources")
    ModelAndView library(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String dimension,
            Words words) {
        var search = Search.of(text, type, dimension);
        return Page.of(
                "resources/library",
                new LibraryPage(search, library.search(search, words), kinds(), frameworks.editions()));
    }

    @GetMapping("/resources/{id}")
    ModelAndView entry(@PathVariable String id, Words words) {
        var resource = library.find(id).orElseThrow(NotHere::new);
        return Page.of(
                "resources/entry",
                new EntryPage(
                        resource,
                        resource.dimensions().keySet().stream()
                                .map(edition -> spoken(resource, edition))
                                .toList(),
                        frameworks,
                        library.related(resource, words)));
    }

    private Spoken spoken(Resource resource, EditionId id) {
        var edition = frameworks.edition(id).orElseThrow();
        var toAll = resource.dimensions().entrySet().stream()
                .anyMatch(entry -> entry.getKey().equals(id) && entry.getValue().toAll());
        return new Spoken(
                edition,
                toAll,
                edition.dimensions().stream()
                        .filter(dimension -> resource.names(id, dimension.id()))
                        .toList());
    }

    /// The kinds of which there is an entry.
    private List<Kind> kinds() {
        var there = library.all().stream().map(Resource::type).toList();
        return Arrays.stream(Kind.values()).filter(there::contains).toList();
    }

    /// What library.jte shows.
    record LibraryPage(Search search, List<Resource> found, List<Kind> kinds, List<Edition> editions) {

        boolean asked(Edition edition, Edition.Dimension dimension) {
            return search.place().stream()
                    .anyMatch(place -> place.equals(new Search.Place(edition.id(), dimension.id())));
        }
    }

    /// What entry.jte shows.
    record EntryPage(Resource resource, List<Spoken> spoken, Frameworks frameworks, List<Resource> related) {}

    /// The dimensions of an edition that an entry speaks to.
    record Spoken(Edition edition, boolean toAll, List<Edition.Dimension> dimensions) {}

    @Override
    public List<String> paths() {
        return List.of("/resources/**");
    }

    @Override
    public Job job() {
        return Job.SHARE;
    }

    @Override
    public String label(Words words) {
        return words.of(Messages.class).resources();
    }

    @Override
    public String path() {
        return "/resources";
    }

    @Override
    public boolean open(HttpServletRequest request) {
        return true;
    }
}
