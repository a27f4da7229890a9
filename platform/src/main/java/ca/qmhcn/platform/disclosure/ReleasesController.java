package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.disclosure.ReleaseTelling.Line;
import ca.qmhcn.platform.disclosure.Stewards.Outcome;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.site.Job;
import ca.qmhcn.platform.site.NavigationEntry;
import ca.qmhcn.platform.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Releases, for the stewards of the network: what was hidden and why, what it cost, and what becomes public.
@Controller
class ReleasesController implements NavigationEntry {

    private final Ledger ledger;
    private final Stewards stewards;
    private final ReleaseTelling telling;

    ReleasesController(Ledger ledger, Stewards stewards, ReleaseTelling telling) {
        this.ledger = ledger;
        this.stewards = stewards;
        this.telling = telling;
    }

    /// What releases.jte shows.
    ///
    /// @param left organizations that left, by name
    /// @param done whether one left just now
    record ReleasesPage(
            List<Line> attention, List<Line> current, List<Line> earlier, List<String> left, boolean done) {}

    /// What release.jte shows.
    ///
    /// @param mine    whether the reader asked for it or approved it
    /// @param newest  whether no newer one took its place
    /// @param outcome what came of the reader's decision
    /// @param tried   what a higher floor would give
    record ReleasePage(
            Line line,
            Reckoned reckoned,
            Kept.Pattern pattern,
            List<ReleaseTelling.Source> sources,
            List<ReleaseTelling.Step> steps,
            boolean mine,
            boolean newest,
            Optional<Outcome> outcome,
            Optional<Tried> tried) {

        List<Integer> floors() {
            return Stewards.FLOORS;
        }

        boolean is(ReleaseState state) {
            return newest && line.state() == state;
        }
    }

    /// What came of a higher floor.
    ///
    /// @param hidden how many numbers; nothing where nothing could be shown; empty while it is being worked out
    record Tried(int floor, Optional<OptionalInt> hidden) {}

    /// What leaving.jte shows.
    record LeavingPage(List<Organization> members, boolean nothingChosen) {}

    @GetMapping("/releases")
    ModelAndView all(@RequestParam Optional<String> left, Acting acting, Words words) {
        acting.require(Permission.GUARD_RELEASES);
        return Page.of("disclosure/releases", telling.all(left.isPresent(), words));
    }

    @GetMapping("/releases/{id}")
    ModelAndView one(
            @PathVariable String id,
            @RequestParam Optional<Outcome> outcome,
            @RequestParam Optional<String> floor,
            Acting acting,
            Words words) {
        acting.require(Permission.GUARD_RELEASES);
        var kept = ledger.kept(id(id)).orElseThrow(NotHere::new);
        var tried = floor.map(WhyWithheldController::whole)
                .filter(Stewards.FLOORS::contains)
                .map(wanted ->
                        new Tried(wanted, soon(stewards.tryFloor(kept.about().id(), wanted))));
        var steps = ledger.steps(kept.about().id());
        return Page.of(
                "disclosure/release",
                new ReleasePage(
                        telling.line(kept, steps.getLast().state(), words),
                        Reckoned.of(kept.family(), kept.pattern().hidden()),
                        kept.pattern(),
                        telling.sources(kept.about().sources(), words),
                        telling.steps(steps, words),
                        !Stewards.mayApprove(steps, acting.person()),
                        stewards.isNewest(kept.about().id()),
                        outcome,
                        tried));
    }

    @PostMapping("/releases/{id}/steps")
    String decide(@PathVariable String id, @RequestParam Optional<String> decision, Acting acting) {
        acting.require(Permission.GUARD_RELEASES);
        var release = id(id);
        var outcome = switch (decision.orElse("")) {
            case "offer" -> stewards.offer(release);
            case "ask" -> stewards.ask(release, acting.person());
            case "approve" -> stewards.approve(release, acting.person());
            case "refuse" -> stewards.refuse(release, acting.person());
            case "take-back" -> stewards.takeBack(release, acting.person());
            default -> throw new NotHere();
        };
        return "redirect:/releases/" + release + "?outcome=" + outcome;
    }

    @GetMapping("/releases/leaving")
    ModelAndView leaving(Acting acting, Words words) {
        acting.require(Permission.GUARD_RELEASES);
        return Page.of("disclosure/leaving", new LeavingPage(telling.members(words), false));
    }

    @PostMapping("/releases/leaving")
    ModelAndView leave(
            @RequestParam Optional<String> organization,
            @RequestParam Optional<String> sure,
            Acting acting,
            Words words) {
        acting.require(Permission.GUARD_RELEASES);
        var members = telling.members(words);
        var leaves = members.stream()
                .filter(member ->
                        organization.filter(member.id().value()::equals).isPresent())
                .findFirst();
        if (leaves.isEmpty() || sure.isEmpty()) {
            return Page.of("disclosure/leaving", new LeavingPage(members, true));
        }
        stewards.leave(leaves.get().id(), acting.person());
        return new ModelAndView("redirect:/releases?left");
    }

    /// Nobody waits for long: whoever looks again finds it.
    private static <T> Optional<T> soon(CompletableFuture<T> awaited) {
        return awaited.thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), 2, TimeUnit.SECONDS)
                .join();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotHere();
        }
    }

    @Override
    public Job job() {
        return Job.GOVERN;
    }

    @Override
    public String label(Words words) {
        return words.of(Messages.class).releases();
    }

    @Override
    public String path() {
        return "/releases";
    }

    @Override
    public boolean open(HttpServletRequest request) {
        return Acting.of(request)
                .filter(acting -> acting.may(Permission.GUARD_RELEASES))
                .isPresent();
    }
}
