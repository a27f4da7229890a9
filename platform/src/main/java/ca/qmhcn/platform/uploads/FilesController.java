package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.intake.FileNames;
import ca.qmhcn.platform.intake.History;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Page;
import ca.qmhcn.platform.uploads.Arriving.Arrival;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The files of an organization: what is being worked on, and the first step with a new one.
@Controller
class FilesController {

    private final Warehouses warehouses;
    private final Uploads uploads;
    private final Arriving arriving;
    private final Wizard wizard;
    private final History history;

    FilesController(Warehouses warehouses, Uploads uploads, Arriving arriving, Wizard wizard, History history) {
        this.warehouses = warehouses;
        this.uploads = uploads;
        this.arriving = arriving;
        this.wizard = wizard;
        this.history = history;
    }

    /// What files.jte shows.
    record FilesPage(OrganizationId organization, List<OpenUpload> open, List<History.Entry> latest) {}

    record OpenUpload(Upload upload, TableDefinition table, String begun) {

        String href(OrganizationId organization) {
            return Trail.step(organization, upload.id(), upload.step().path());
        }
    }

    /// What choose.jte shows.
    ///
    /// @param chosen the table that was chosen; may be empty
    /// @param file   the name of the file that was not taken; empty at first
    record ChoosePage(
            OrganizationId organization,
            List<TableDefinition> tables,
            String chosen,
            String file,
            Optional<Arrival> trouble,
            boolean nothingChosen) {}

    /// The address that needs no organization in it.
    @GetMapping("/files")
    String own(Acting acting) {
        return "redirect:" + Trail.files(acting.organization());
    }

    @GetMapping("/organizations/{organization}/files")
    ModelAndView files(@PathVariable OrganizationId organization, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        var open = uploads.open(organization).stream()
                .flatMap(upload -> warehouses.table(upload.table()).stream()
                        .map(table -> new OpenUpload(
                                upload, table, words.moment(upload.begun(), history.zone(organization)))))
                .toList();
        var latest = history.of(organization, words).stream().limit(5).toList();
        return Page.of("uploads/files", new FilesPage(organization, open, latest));
    }

    @GetMapping("/organizations/{organization}/files/new")
    ModelAndView choose(
            @PathVariable OrganizationId organization,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String large,
            Acting acting,
            Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        var trouble = large.isEmpty() ? Optional.<Arrival>empty() : Optional.of(Arrival.Unreadable.tooLarge());
        var file = words.of(Messages.class).chooseFile();
        return Page.of("uploads/choose", choosing(organization, table, file, trouble, false));
    }

    @PostMapping("/organizations/{organization}/files")
    ModelAndView receive(
            @PathVariable OrganizationId organization,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Acting acting)
            throws IOException {
        acting.in(organization).require(Permission.UPLOAD);
        var definition = warehouses.table(table);
        if (definition.isEmpty() || file == null || file.getOriginalFilename() == null || isUnnamed(file)) {
            return again(choosing(organization, table, "", Optional.empty(), true));
        }
        var name = FileNames.harmless(String.valueOf(file.getOriginalFilename()));
        var arrival = arriving.arrive(organization, acting.person(), definition.get(), name, file.getInputStream());
        return arrival instanceof Arrival.Begun(var upload)
                ? new ModelAndView("redirect:" + Trail.step(organization, upload.id(), "reading"))
                : again(choosing(organization, table, name, Optional.of(arrival), false));
    }

    @PostMapping("/organizations/{organization}/files/{upload}/cancel")
    String cancel(@PathVariable OrganizationId organization, @PathVariable UploadId upload, Acting acting) {
        acting.in(organization).require(Permission.UPLOAD);
        wizard.cancel(organization, uploads.find(organization, upload));
        return "redirect:" + Trail.files(organization);
    }

    private ChoosePage choosing(
            OrganizationId organization, String table, String file, Optional<Arrival> trouble, boolean nothing) {
        return new ChoosePage(organization, warehouses.tables(), table, file, trouble, nothing);
    }

    private static boolean isUnnamed(MultipartFile file) {
        return String.valueOf(file.getOriginalFilename()).isBlank();
    }

    private static ModelAndView again(ChoosePage page) {
        var answer = Page.of("uploads/choose", page);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }
}
