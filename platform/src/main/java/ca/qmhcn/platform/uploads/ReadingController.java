package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.reading.Dialect;
import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.engine.reading.Sheet;
import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Page;
import ca.qmhcn.platform.uploads.Upload.Step;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How a file is read: what was detected, shown on its first rows, to be set right.
@Controller
class ReadingController {

    private static final Set<String> FIELDS = Set.of("encoding", "delimiter", "decimal", "dates", Answers.SHEET);
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final int SHORT = 60;

    private final Uploads uploads;
    private final Understanding understanding;
    private final Wizard wizard;

    ReadingController(Uploads uploads, Understanding understanding, Wizard wizard) {
        this.uploads = uploads;
        this.understanding = understanding;
        this.wizard = wizard;
    }

    /// What reading.jte shows.
    ///
    /// @param sheet   the sheet of a workbook that is read; empty for other files
    /// @param sheets  those that have rows
    /// @param written a date as the file writes it, where day and month could be mistaken
    /// @param meant   what it is taken for; empty where the person has to say
    record ReadingPage(
            Trail trail,
            Dialect dialect,
            Optional<String> sheet,
            List<String> sheets,
            List<String> headers,
            List<List<String>> rows,
            Optional<String> written,
            Optional<String> meant) {

        String delimiter() {
            return name(Answers.DELIMITERS, dialect.delimiter());
        }

        String decimalMark() {
            return name(Answers.DECIMAL_MARKS, dialect.decimalMark());
        }

        private static String name(Map<String, Character> names, char of) {
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue() == of)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }
    }

    @GetMapping("/organizations/{organization}/files/{id}/reading")
    ModelAndView show(
            @PathVariable OrganizationId organization, @PathVariable UploadId id, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        var sheet = understanding.sheet(organization, upload);
        var written = slashed(sheet);
        return Page.of(
                "uploads/reading",
                new ReadingPage(
                        new Trail(organization, upload, understanding.table(upload), Step.READING),
                        sheet.dialect(),
                        sheet.name(),
                        sheet.names(),
                        sheet.headers(),
                        rows(sheet),
                        written,
                        written.flatMap(date -> meant(date, sheet.dialect().dateOrder()))
                                .map(words::date)));
    }

    @PostMapping("/organizations/{organization}/files/{id}/reading")
    String say(
            @PathVariable OrganizationId organization,
            @PathVariable UploadId id,
            @RequestParam Map<String, String> form,
            Acting acting) {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        var on = "on".equals(form.get("then"));
        var answers = upload.answers().with(FIELDS::contains, form);
        if (!answers.equals(upload.answers())) {
            wizard.forget(upload);
            answers = answers.with(Wizard.LEAVE_OUT::equals, Map.of());
        }
        uploads.keep(organization, upload.with(answers).at(on ? Step.COLUMNS : Step.READING));
        return "redirect:" + Trail.step(organization, id, on ? "columns" : "reading");
    }

    private static List<List<String>> rows(Sheet sheet) {
        return sheet.first(Wizard.SHOWN).stream()
                .map(line -> line.cells().stream()
                        .map(cell -> cell.length() > SHORT ? cell.substring(0, SHORT) + "…" : cell)
                        .toList())
                .toList();
    }

    private static Optional<String> slashed(Sheet sheet) {
        return sheet.first(200).stream()
                .flatMap(line -> line.cells().stream())
                .map(String::strip)
                .filter(cell -> SLASHED.matcher(cell).matches())
                .findFirst();
    }

    private static Optional<LocalDate> meant(String written, DateOrder order) {
        var parts = SLASHED.matcher(written);
        if (order == DateOrder.ISO || !parts.matches()) {
            return Optional.empty();
        }
        var first = Integer.parseInt(parts.group(1));
        var second = Integer.parseInt(parts.group(2));
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    order == DateOrder.DAY_FIRST ? second : first,
                    order == DateOrder.DAY_FIRST ? first : second));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
