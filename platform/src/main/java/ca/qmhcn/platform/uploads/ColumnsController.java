package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.reading.Sheet;
import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Page;
import ca.qmhcn.platform.uploads.Upload.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which column of the file holds what.
@Controller
class ColumnsController {

    private final Uploads uploads;
    private final Understanding understanding;
    private final Wizard wizard;
    private final Layouts layouts;

    ColumnsController(Uploads uploads, Understanding understanding, Wizard wizard, Layouts layouts) {
        this.uploads = uploads;
        this.understanding = understanding;
        this.wizard = wizard;
        this.layouts = layouts;
    }

    /// What columns.jte shows.
    ///
    /// @param published whether the file may be laid out in another way
    /// @param failed    whether columns that are needed are not chosen
    record ColumnsPage(
            Trail trail,
            List<String> headers,
            List<Field> fields,
            Missing missing,
            boolean published,
            boolean failed,
            List<PublishedPage.Layout> layouts) {}

    /// One column of the table.
    ///
    /// @param chosen   the header that holds it; empty where none does
    /// @param constant what all rows share where no header holds it
    /// @param samples  what stands under the chosen header
    record Field(Column column, String chosen, String constant, List<String> samples) {

        boolean isNeeded() {
            return column.required() && chosen.isEmpty() && constant.isEmpty();
        }
    }

    /// Spellings that mean that nothing is available: found in the file, and others a person gave.
    record Missing(List<Token> found, String others) {}

    record Token(String text, long times, boolean chosen) {}

    @GetMapping("/organizations/{organization}/files/{id}/columns")
    ModelAndView show(
            @PathVariable OrganizationId organization,
            @PathVariable UploadId id,
            @RequestParam Optional<String> needed,
            Acting acting,
            Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        var table = understanding.table(upload);
        var sheet = understanding.sheet(organization, upload);
        var answers = understanding.answers(organization, upload, sheet);
        var trail = new Trail(organization, upload, table, Step.COLUMNS);
        var choices = table.name().equals(ColumnAnswers.PUBLISHED)
                ? PublishedPage.layouts(layouts, answers, words)
                : List.<PublishedPage.Layout>of();
        if (answers.reshapes()) {
            return Page.of(
                    "uploads/published",
                    PublishedPage.of(
                            trail, sheet, answers, choices, understanding.indicators(words), needed.isPresent()));
        }
        return Page.of(
                "uploads/columns",
                new ColumnsPage(
                        trail,
                        sheet.headers(),
                        fields(table, sheet, answers),
                        missing(sheet, answers),
                        !choices.isEmpty(),
                        needed.isPresent(),
                        choices));
    }

    @PostMapping("/organizations/{organization}/files/{id}/columns")
    String say(
            @PathVariable OrganizationId organization,
            @PathVariable UploadId id,
            @RequestParam MultiValueMap<String, String> form,
            Acting acting) {
        acting.in(organization).require(Permission.UPLOAD);
        var upload = uploads.find(organization, id);
        var then = String.valueOf(form.getFirst("then"));
        var answers = then.equals("layout")
                ? layouts.choose(upload.answers(), String.valueOf(form.getFirst("choose-layout")))
                : upload.answers().with(ColumnAnswers.ASKED, said(form));
        if (!answers.equals(upload.answers())) {
            wizard.forget(upload);
            answers = answers.with(Wizard.LEAVE_OUT::equals, Map.of());
        }
        var complete = new ColumnAnswers(answers).complete(understanding.table(upload));
        var on = then.equals("on") && complete;
        uploads.keep(organization, upload.with(answers).at(on ? Step.CHECK : Step.COLUMNS));
        return "redirect:"
                + Trail.step(organization, id, on ? "check" : then.equals("on") ? "columns?needed=yes" : "columns");
    }

    /// The form's fields, one text each.
    private static Map<String, String> said(MultiValueMap<String, String> form) {
        var fields = new TreeMap<String, String>();
        form.forEach((field, values) -> fields.put(field, String.join("\n", values)));
        var others = fields.getOrDefault("missing-others", "");
        var tokens = Stream.concat(
                        fields.getOrDefault(ColumnAnswers.MISSING, "").lines(), others.lines())
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        fields.put(ColumnAnswers.MISSING, tokens);
        return fields;
    }

    private static List<Field> fields(TableDefinition table, Sheet sheet, ColumnAnswers answers) {
        var sample = sheet.first(50);
        return table.columns().stream()
                .map(column -> {
                    var chosen = answers.answers()
                            .said(ColumnAnswers.HEADER + column.name())
                            .filter(sheet.headers()::contains)
                            .orElse("");
                    var position = sheet.headers().indexOf(chosen);
                    var samples = sample.stream()
                            .filter(line ->
                                    position >= 0 && position < line.cells().size())
                            .map(line -> line.cells().get(position).strip())
                            .filter(cell -> !cell.isEmpty() && cell.length() <= 60)
                            .distinct()
                            .limit(3)
                            .toList();
                    var constant = answers.answers()
                            .said(ColumnAnswers.CONSTANT + column.name())
                            .orElse("");
                    return new Field(column, chosen, constant, samples);
                })
                .toList();
    }

    static Missing missing(Sheet sheet, ColumnAnswers answers) {
        var found = MissingTokens.in(sheet);
        var chosen = answers.missing();
        return new Missing(
                found.entrySet().stream()
                        .map(token -> new Token(token.getKey(), token.getValue(), chosen.contains(token.getKey())))
                        .toList(),
                chosen.stream()
                        .filter(token -> !found.containsKey(token))
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }
}
