package ca.qmhcn.platform.organizations;

import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Job;
import ca.qmhcn.platform.site.NavigationEntry;
import ca.qmhcn.platform.site.Page;
import com.ibm.icu.text.Collator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The members of the network, for members.
@Controller
class MembersController implements NavigationEntry {

    private final Organizations organizations;

    MembersController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/members")
    ModelAndView members(Acting acting, Words words) {
        acting.require(Permission.SEE_MEMBERS);
        var order = Collator.getInstance(words.language().locale());
        var sorted = organizations.members().stream()
                .sorted(Comparator.comparing(organization -> words.say(organization.name()), order::compare))
                .toList();
        return Page.of("organizations/members", new MembersPage(sorted, acting));
    }

    /// What members.jte shows.
    record MembersPage(List<Organization> members, Acting acting) {}

    @Override
    public Job job() {
        return Job.GOVERN;
    }

    @Override
    public String label(Words words) {
        return words.of(Messages.class).members();
    }

    @Override
    public String path() {
        return "/members";
    }

    @Override
    public boolean open(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }
}
