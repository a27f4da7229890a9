package ca.qmhcn.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.reading.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Real files of published figures, as their publishers lay them out.
class PublishedFilesTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final TableDefinition TABLE = Tables.of(Content.ofClasspath()).stream()
            .filter(table -> table.name().equals("published_count"))
            .findFirst()
            .orElseThrow();

    @Test
    void hoursOfRestraintComeFromAFileWithMeasuresSideBySide() {
        var sheet = read("cms_ipfqr_facility_2024.csv");
        assertThat(sheet.dialect().dateOrder()).isEqualTo(DateOrder.MONTH_FIRST);
        var shape = new Shape.Wide(
                new Shape.Units("Facility ID", "Facility Name", "", "Start Date", "End Date"),
                List.of(
                        new Measure(
                                "restraint-hours",
                                "HBIPS-2 Overall Num",
                                List.of("HBIPS-2 Overall Den"),
                                List.of(),
                                "HBIPS-2 Overall Rate Per 1000"),
                        new Measure(
                                "seclusion-hours",
                                "HBIPS-3 Overall Num",
                                List.of("HBIPS-3 Overall Den"),
                                List.of(),
                                "HBIPS-3 Overall Rate Per 1000")));
        var rows = rows(new Reshaping(sheet, shape), Set.of("Not Available"));
        assertThat(rows).hasSize(2 * 1424);
        assertThat(rows.stream().filter(row -> row.get(3).equals("restraint-hours") && row.get(6) == null))
                .hasSize(73);
    }

    @Test
    void recoveryComesFromAFileWithOneNumberInEachRow() {
        var shape = new Shape.Tall(
                new Shape.Units("org_code", "org_name", "org_type", "start_date", "end_date"),
                "measure_name",
                "measure_statistic",
                "value",
                List.of(new Measure(
                        "recovery",
                        "recovery|count",
                        List.of("finished_course_treatment|count"),
                        List.of("not_at_caseness|count"),
                        "recovery|percentage")));
        var rows = rows(new Reshaping(read("nhs_tt_annual_totals_2017_2025.csv"), shape), Set.of("*", "NULL"));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.get(2)).isEqualTo("country");
            assertThat(row.get(4)).isEqualTo(LocalDate.of(2024, 4, 1));
            assertThat(row.get(6)).hasToString("321061");
            assertThat(row.get(7)).hasToString(Integer.toString(670419 - 35234));
            assertThat(row.get(8)).isEqualTo("50.5");
        });
    }

    private static List<List<Object>> rows(Reshaping reshaping, Set<String> missing) {
        var mapping = new Mapping(Mapping.straight(TABLE).headers(), Map.of(), missing);
        var checking = new Checking(reshaping, TABLE, mapping, LocalDate.of(2026, 11, 24), UnaryOperator.identity());
        var report = checking.report();
        assertThat(report.listed()).as("problems").isEmpty();
        var rows = new ArrayList<List<Object>>();
        checking.rows(report, row -> rows.add(row.values()));
        return rows;
    }

    private static Sheet read(String name) {
        assumeTrue(Files.exists(DATA.resolve(name)), "skipped: the public file " + name + " is not beside the project");
        return ((Understood) Reading.read(DATA.resolve(name), ReadingChoices.NONE)).sheet();
    }
}
