package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The history of what was brought in, and taking a batch back.
@Controller
class BatchController {

    private final Batches batches;
    private final History history;
    private final Intake intake;

    BatchController(Batches batches, History history, Intake intake) {
        this.batches = batches;
        this.history = history;
        this.intake = intake;
    }

    /// What batches.jte shows.
    record BatchesPage(OrganizationId organization, List<History.Entry> entries) {}

    /// What batch.jte and undo.jte show.
    record BatchPage(OrganizationId organization, History.Entry entry, boolean justStored) {

        Batch batch() {
            return entry.batch();
        }

        BatchPage afterStoring() {
            return new BatchPage(organization, entry, true);
        }

        String href() {
            return "/organizations/" + organization + "/batches/" + batch().id();
        }
    }

    @GetMapping("/organizations/{organization}/batches")
    ModelAndView all(@PathVariable OrganizationId organization, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        return Page.of("intake/batches", new BatchesPage(organization, history.of(organization, words)));
    }

    @GetMapping("/organizations/{organization}/batches/{batch}")
    ModelAndView one(
            @PathVariable OrganizationId organization,
            @PathVariable BatchId batch,
            @RequestParam Optional<String> stored,
            Acting acting,
            Words words) {
        var page = page(organization, batch, acting, words);
        return Page.of("intake/batch", stored.isPresent() ? page.afterStoring() : page);
    }

    @GetMapping("/organizations/{organization}/batches/{batch}/undo")
    ModelAndView ask(
            @PathVariable OrganizationId organization, @PathVariable BatchId batch, Acting acting, Words words) {
        var page = page(organization, batch, acting, words);
        return page.entry().undone() ? new ModelAndView("redirect:" + page.href()) : Page.of("intake/undo", page);
    }

    @PostMapping("/organizations/{organization}/batches/{batch}/undo")
    String undo(@PathVariable OrganizationId organization, @PathVariable BatchId batch, Acting acting, Words words) {
        var page = page(organization, batch, acting, words);
        intake.undo(organization, acting.person(), batch);
        return "redirect:" + page.href();
    }

    private BatchPage page(OrganizationId organization, BatchId batch, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        var found = batches.find(organization, batch).orElseThrow(NotHere::new);
        return new BatchPage(organization, history.entry(organization, found, words), false);
    }
}
