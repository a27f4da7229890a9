package ca.qmhcn.platform.uploads;

import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.intake.BatchId;
import ca.qmhcn.platform.intake.Batches;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Page;
import ca.qmhcn.platform.uploads.CheckController.WorkingPage;
import ca.qmhcn.platform.uploads.Upload.Step;
import ca.qmhcn.platform.uploads.Wizard.Preview;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What would change, and the step that makes it true.
@Controller
class PreviewController {

    private final Uploads uploads;
    private final Understanding understanding;
    private final Wizard wizard;
    private final Batches batches;

    PreviewController(Uploads uploads, Understanding understanding, Wizard wizard, Batches batches) {
        this.uploads = uploads;
        this.understanding = understanding;
        this.wizard = wizard;
        this.batches = batches;
    }

    /// What preview.jte shows.
    ///
    /// @param accounted where rows went that became no figure of their own
    record PreviewPage(
            Trail trail, Preview preview, List<String> columns, List<List<String>> rows, Sources.Accounted accounted) {}

    @GetMapping("/organizations/{organization}/files/{id}/preview")
    ModelAndView show(
            @PathVariable OrganizationId organization, @PathVariable UploadId id, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        var table = understanding.table(upload);
        var trail = new Trail(organization, upload, table, Step.PREVIEW);
        var check = wizard.check(organization, upload);
        var checked = check.within(CheckController.PATIENCE);
        if (checked.isEmpty()) {
            return Page.of(
                    "uploads/working", new WorkingPage(trail, check.progress().rows()));
        }
        if (!Wizard.mayGoOn(checked.get().report(), upload.answers())) {
            return new ModelAndView("redirect:" + trail.to("check"));
        }
        var task = wizard.preview(organization, upload);
        var preview = task.within(CheckController.PATIENCE);
        if (preview.isEmpty()) {
            return Page.of(
                    "uploads/working", new WorkingPage(trail, task.progress().rows()));
        }
        uploads.keep(organization, upload.at(Step.PREVIEW));
        return Page.of(
                "uploads/preview",
                new PreviewPage(
                        trail,
                        preview.get(),
                        table.columns().stream()
                                .map(column -> words.say(column.label()))
                                .toList(),
                        wizard.understood(organization, upload, checked.get().report(), Shown.to(words)::value),
                        understanding.account(organization, upload)));
    }

    @PostMapping("/organizations/{organization}/files/{id}/commit")
    String commit(@PathVariable OrganizationId organization, @PathVariable UploadId id, Acting acting) {
        acting.in(organization).require(Permission.UPLOAD);
        if (batches.ofUpload(organization, id.value()).isPresent()) {
            return "redirect:" + Trail.step(organization, id, "commit");
        }
        var upload = uploads.find(organization, id);
        var report = wizard.check(organization, upload).await().report();
        if (!Wizard.mayGoOn(report, upload.answers())) {
            return "redirect:" + Trail.step(organization, id, "check");
        }
        uploads.keep(organization, upload.at(Step.COMMIT));
        wizard.commit(organization, upload.at(Step.COMMIT), acting.person());
        return "redirect:" + Trail.step(organization, id, "commit");
    }

    /// How far storing is; once it is done, the batch.
    @GetMapping("/organizations/{organization}/files/{id}/commit")
    ModelAndView committing(@PathVariable OrganizationId organization, @PathVariable UploadId id, Acting acting) {
        acting.in(organization).require(Permission.UPLOAD);
        var open = uploads.maybe(organization, id);
        var done = batches.ofUpload(organization, id.value());
        if (done.isPresent()) {
            return stored(organization, done.get().id());
        }
        var upload = open.orElseThrow(NotHere::new);
        if (upload.step() != Step.COMMIT) {
            throw new NotHere();
        }
        // Only a person who presses the button begins to store; after a restart it is theirs to press again.
        var begun = wizard.committing(upload);
        if (begun.isEmpty()) {
            return new ModelAndView("redirect:" + Trail.step(organization, id, "preview"));
        }
        var task = begun.get();
        return task.within(CheckController.PATIENCE)
                .map(batch -> stored(organization, batch))
                .orElseGet(() -> Page.of(
                        "uploads/working",
                        new WorkingPage(
                                new Trail(organization, upload, understanding.table(upload), Step.COMMIT),
                                task.progress().rows())));
    }

    private static ModelAndView stored(OrganizationId organization, BatchId batch) {
        return new ModelAndView("redirect:" + Trail.batches(organization) + "/" + batch + "?stored=yes");
    }
}
