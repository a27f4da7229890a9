package ca.qmhcn.platform.network;

import ca.qmhcn.platform.access.PublicPaths;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.framework.Edition;
import ca.qmhcn.platform.framework.Frameworks;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.site.Page;
import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The way in, and the pages about the network.
@Controller
class NetworkController implements PublicPaths {

    private final Network network;
    private final Frameworks frameworks;
    private final Organizations organizations;

    NetworkController(ContentFiles files, Frameworks frameworks, Organizations organizations) {
        this.network = files.read("network/network.yaml", Network.class);
        this.frameworks = frameworks;
        this.organizations = organizations;
    }

    @GetMapping("/")
    ModelAndView home(Words words) {
        var edition = frameworks.defaultEdition();
        return Page.of("network/home", new HomePage(network, frameworks, edition, frameworks.ring(edition, words)));
    }

    @GetMapping("/network")
    ModelAndView network(Words words) {
        var order = Collator.getInstance(words.language().locale());
        var named = organizations.namedInPublic().stream()
                .sorted(Comparator.comparing(organization -> words.say(organization.name()), order::compare))
                .toList();
        return Page.of("network/network", new NetworkPage(network, named));
    }

    @GetMapping("/network/ours-and-official")
    ModelAndView oursAndOfficial() {
        return Page.of("network/ours-and-official", new OriginsPage(network));
    }

    @GetMapping("/network/help-lines")
    ModelAndView helpLines() {
        return Page.of("network/help-lines", new HelpPage(network.helpLines()));
    }

    /// What home.jte shows.
    record HomePage(Network network, Frameworks frameworks, Edition edition, Drawing ring) {}

    /// What network.jte shows.
    record NetworkPage(Network network, List<Organization> named) {}

    /// What ours-and-official.jte shows.
    record OriginsPage(Network network) {}

    /// What help-lines.jte shows.
    record HelpPage(Network.HelpLines help) {}

    @Override
    public List<String> paths() {
        return List.of("/network/**");
    }
}
