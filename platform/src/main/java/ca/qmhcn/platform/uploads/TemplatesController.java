package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.templates.TableSchema;
import ca.qmhcn.engine.templates.Template;
import ca.qmhcn.engine.templates.TemplateWorkbook;
import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Csv;
import ca.qmhcn.platform.site.Download;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What people take along to fill in, in the language they read.
@Controller
class TemplatesController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Warehouses warehouses;

    TemplatesController(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    /// Headers and a row that shows how it is meant, as spreadsheets of the language open it.
    @GetMapping("/organizations/{organization}/files/templates/{table}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable OrganizationId organization, @PathVariable String table, Acting acting, Words words) {
        var template = template(organization, table, acting, words);
        return Csv.in(words.language())
                .row(template.headers())
                .row(template.example())
                .download(name(table, words, "csv"));
    }

    @GetMapping("/organizations/{organization}/files/templates/{table}.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable OrganizationId organization, @PathVariable String table, Acting acting, Words words) {
        var template = template(organization, table, acting, words);
        return Download.of(WORKBOOK, name(table, words, "xlsx"), new TemplateWorkbook(template).bytes());
    }

    /// For programs that make the file.
    @GetMapping("/organizations/{organization}/files/templates/{table}.json")
    ResponseEntity<byte[]> schema(
            @PathVariable OrganizationId organization, @PathVariable String table, Acting acting, Words words) {
        var template = template(organization, table, acting, words);
        return Download.of(
                MediaType.APPLICATION_JSON,
                name(table, words, "schema.json"),
                new TableSchema(template).json().getBytes(StandardCharsets.UTF_8));
    }

    private Template template(OrganizationId organization, String table, Acting acting, Words words) {
        acting.in(organization).require(Permission.UPLOAD);
        return new Template(warehouses.table(table).orElseThrow(NotHere::new), words.language());
    }

    private static String name(String table, Words words, String ending) {
        return "%s-%s.%s".formatted(table.replace('_', '-'), words.language().code(), ending);
    }
}
