package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.CheckReport;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.checking.Problem;
import ca.qmhcn.engine.checking.ProblemCode;
import ca.qmhcn.engine.checking.Reshaping;
import ca.qmhcn.engine.checking.Shape;
import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Code;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.intake.Intake;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.warehouse.Warehouses;
import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Sees an upload through what was said about it: as a sheet, and as rows of its table.
@Component
class Understanding {

    private static final int LOOKED_AT = 200;

    private final Uploads uploads;
    private final Warehouses warehouses;
    private final Intake intake;
    private final Layouts layouts;

    Understanding(Uploads uploads, Warehouses warehouses, Intake intake, Layouts layouts) {
        this.uploads = uploads;
        this.warehouses = warehouses;
        this.intake = intake;
        this.layouts = layouts;
    }

    /// Rows of a file, and how they are to be held against a table.
    record Material(Rows rows, TableDefinition table, Mapping mapping) {}

    List<TableDefinition> tables() {
        return warehouses.tables();
    }

    /// The indicators that published figures may belong to, by name.
    List<PublishedPage.Indicator> indicators(Words words) {
        var order = Collator.getInstance(words.language().locale());
        return warehouses.catalogue().indicators().stream()
                .map(indicator -> new PublishedPage.Indicator(indicator.id(), words.say(indicator.name())))
                .sorted(Comparator.comparing(PublishedPage.Indicator::title, order::compare))
                .toList();
    }

    TableDefinition table(Upload upload) {
        var table = warehouses.table(upload.table()).orElseThrow(NotHere::new);
        return table.name().equals(ColumnAnswers.PUBLISHED) ? ofKnownIndicators(table) : table;
    }

    /// Published figures may be of the indicators there are, by their ids or their names.
    private TableDefinition ofKnownIndicators(TableDefinition table) {
        var codes = warehouses.catalogue().indicators().stream()
                .map(indicator -> new Code(indicator.id(), indicator.name(), List.of()))
                .toList();
        var columns = table.columns().stream()
                .map(column -> column.name().equals("indicator") ? ofCodes(column, codes) : column)
                .toList();
        return new TableDefinition(table.name(), table.title(), table.what(), columns, table.key(), table.order());
    }

    private static Column ofCodes(Column column, List<Code> codes) {
        return new Column(
                column.name(),
                ColumnType.CODE,
                column.required(),
                column.label(),
                column.hint(),
                column.guesses(),
                codes,
                column.least(),
                column.most());
    }

    Sheet sheet(OrganizationId organization, Upload upload) {
        return switch (Reading.read(
                uploads.file(organization, upload.id()),
                upload.file(),
                upload.answers().reading())) {
            case Understood(var sheet) -> sheet;
            // what was readable once and is not as told is read as it was found
            case Refused _ -> sheet(organization, upload.with(upload.answers().onlySheet()));
        };
    }

    Material material(OrganizationId organization, Upload upload) {
        return material(organization, upload, rows -> rows);
    }

    /// @param watched stands around the rows of the file, before they are seen as rows of the table
    Material material(OrganizationId organization, Upload upload, UnaryOperator<Rows> watched) {
        var table = table(upload);
        var sheet = sheet(organization, upload);
        var answers = answers(organization, upload, sheet);
        var rows = watched.apply(sheet);
        return answers.shape() instanceof Shape.Template
                ? new Material(rows, table, answers.mapping(table))
                : new Material(new Reshaping(rows, answers.shape()), table, answers.mapping(table));
    }

    /// What was said of the columns; guessed, with the help of the last time, where nothing was.
    ColumnAnswers answers(OrganizationId organization, Upload upload, Sheet sheet) {
        if (upload.columns().given()) {
            return upload.columns();
        }
        var table = table(upload);
        var last = uploads.remembered(organization, upload.table()).map(ColumnAnswers::new);
        var publishedBefore = last.filter(ColumnAnswers::reshapes)
                .filter(answers -> sheet.headers().containsAll(answers.headersOfUnits()));
        if (publishedBefore.isPresent()) {
            return new ColumnAnswers(upload.answers()
                    .with(ColumnAnswers.ASKED, publishedBefore.get().answers().fields()));
        }
        var guess = Mapping.guess(
                sheet.headers(),
                table,
                last.filter(answers -> !answers.reshapes()).map(answers -> answers.mapping(table)));
        var straight = new ColumnAnswers(upload.columns().with(guess, table));
        return table.name().equals(ColumnAnswers.PUBLISHED)
                ? new ColumnAnswers(layouts.guess(upload.answers(), sheet.headers(), table, straight))
                : straight;
    }

    /// Where the rows of a file with one number in each went that became no figure of their own.
    Sources.Accounted account(OrganizationId organization, Upload upload) {
        var sheet = sheet(organization, upload);
        var answers = answers(organization, upload, sheet);
        return answers.shape() instanceof Shape.Tall tall
                ? Sources.account(sheet, tall, answers.sources())
                : Sources.Accounted.NONE;
    }

    /// What shows in the headers and the first rows already; the rest is found by the check.
    CheckReport firstLook(OrganizationId organization, TableDefinition table, Sheet sheet) {
        var guess = Mapping.guess(sheet.headers(), table, Optional.empty());
        // a column that is not found yet must not keep us from looking at the rows
        var anything = new HashMap<String, String>();
        table.columns().stream()
                .filter(column -> column.required() && !guess.headers().containsKey(column.name()))
                .forEach(column -> anything.put(column.name(), "?"));
        var mapping = new Mapping(guess.headers(), anything, Set.of());
        return intake.checking(organization, PartialRows.first(sheet, LOOKED_AT), table, mapping)
                .report();
    }

    static List<Problem> identifying(CheckReport report) {
        return report.listed().stream()
                .filter(problem ->
                        problem.code() == ProblemCode.PHI_COLUMN || problem.code() == ProblemCode.PHI_SUSPECTED)
                .toList();
    }
}
