package ca.qmhcn.platform.uploads;

import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Page;
import ca.qmhcn.platform.uploads.Arriving.Arrival;
import ca.qmhcn.platform.uploads.FilesController.ChoosePage;
import ca.qmhcn.platform.uploads.Upload.Step;
import ca.qmhcn.platform.uploads.Wizard.Checked;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// What is to be mended in a file, and what to do about it.
@Controller
class CheckController {

    /// A page waits so long for work to finish before it shows how far it is.
    static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Uploads uploads;
    private final Understanding understanding;
    private final Arriving arriving;
    private final Wizard wizard;

    CheckController(Uploads uploads, Understanding understanding, Arriving arriving, Wizard wizard) {
        this.uploads = uploads;
        this.understanding = understanding;
        this.arriving = arriving;
        this.wizard = wizard;
    }

    /// What check.jte shows.
    ///
    /// @param trouble what is wrong with the file that was to replace this one
    record CheckPage(Trail trail, Checked checked, List<ProblemGroup> groups, Optional<Arrival> trouble) {

        /// The columns that nobody asked for, in a sentence's words.
        String unused(Words words) {
            return words.list(groups.stream()
                    .filter(group -> group.warning() && !group.column().isEmpty())
                    .map(ProblemGroup::column)
                    .toList());
        }

        boolean mayLeaveOut() {
            return !checked.report().stopped() && checked.report().rowsOk() > 0;
        }
    }

    /// What working.jte shows.
    record WorkingPage(Trail trail, long rows) {

        String again() {
            return trail.to(trail.here().path());
        }
    }

    @GetMapping("/organizations/{organization}/files/{id}/check")
    ModelAndView show(
            @PathVariable OrganizationId organization, @PathVariable UploadId id, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        return check(organization, uploads.find(organization, id), Optional.empty(), words);
    }

    private ModelAndView check(OrganizationId organization, Upload upload, Optional<Arrival> trouble, Words words) {
        var trail = new Trail(organization, upload, understanding.table(upload), Step.CHECK);
        var task = wizard.check(organization, upload);
        var checked = task.within(PATIENCE);
        if (checked.isEmpty()) {
            return Page.of(
                    "uploads/working", new WorkingPage(trail, task.progress().rows()));
        }
        var identifying = Understanding.identifying(checked.get().report());
        if (!identifying.isEmpty()) {
            wizard.cancel(organization, upload);
            return refused(organization, upload, new Arrival.Identifying(identifying));
        }
        if (checked.get().report().clean() && trouble.isEmpty()) {
            return new ModelAndView("redirect:" + trail.to("preview"));
        }
        var page = Page.of(
                "uploads/check",
                new CheckPage(
                        trail, checked.get(), ProblemGroup.of(checked.get().report(), words), trouble));
        trouble.ifPresent(_ -> page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT));
        return page;
    }

    private ModelAndView refused(OrganizationId organization, Upload upload, Arrival why) {
        var page = Page.of(
                "uploads/choose",
                new ChoosePage(
                        organization, understanding.tables(), upload.table(), upload.file(), Optional.of(why), false));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// The rows with problems are left out: said in so many words, and only for just these.
    @PostMapping("/organizations/{organization}/files/{id}/leave-out")
    String leaveOut(
            @PathVariable OrganizationId organization,
            @PathVariable UploadId id,
            @RequestParam(defaultValue = "") String rows,
            Acting acting) {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        var answers = upload.answers().with(Wizard.LEAVE_OUT::equals, Map.of(Wizard.LEAVE_OUT, rows));
        uploads.keep(organization, upload.with(answers).at(Step.PREVIEW));
        return "redirect:" + Trail.step(organization, id, "preview");
    }

    /// A mended file.
    @PostMapping("/organizations/{organization}/files/{id}/file")
    ModelAndView replace(
            @PathVariable OrganizationId organization,
            @PathVariable UploadId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Acting acting,
            Words words)
            throws IOException {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        if (file == null || String.valueOf(file.getOriginalFilename()).isBlank()) {
            return new ModelAndView("redirect:" + Trail.step(organization, id, "check"));
        }
        var arrival = arriving.replace(
                organization, upload, String.valueOf(file.getOriginalFilename()), file.getInputStream());
        if (arrival instanceof Arrival.Begun) {
            wizard.forget(upload);
            return new ModelAndView("redirect:" + Trail.step(organization, id, "check"));
        }
        return check(organization, upload, Optional.of(arrival), words);
    }

    @GetMapping("/organizations/{organization}/files/{id}/problems.csv")
    ResponseEntity<byte[]> problems(
            @PathVariable OrganizationId organization, @PathVariable UploadId id, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        var report = wizard.check(organization, upload).await().report();
        return ProblemFiles.list(report, words)
                .download(ProblemFiles.name(upload, words.of(Messages.class).problemsFile(), words));
    }

    @GetMapping("/organizations/{organization}/files/{id}/annotated.csv")
    ResponseEntity<byte[]> annotated(
            @PathVariable OrganizationId organization, @PathVariable UploadId id, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        var report = wizard.check(organization, upload).await().report();
        var sheet = understanding.sheet(organization, upload);
        return ProblemFiles.annotated(sheet, report, words)
                .download(ProblemFiles.name(upload, words.of(Messages.class).annotatedFile(), words));
    }
}
