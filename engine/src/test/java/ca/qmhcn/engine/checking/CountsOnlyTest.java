package ca.qmhcn.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tables of counts and of what happened, without a person, take no file that says who each row is about.
class CountsOnlyTest {

    private static final List<TableDefinition> TABLES = Tables.of(Content.ofClasspath());

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("withoutPersons")
    void aFileThatSaysWhoEachRowIsAboutIsRefused(String table) throws IOException {
        for (var header : List.of(
                "person_key",
                "client_key",
                "Patient ID",
                "employee number",
                "Staff key",
                "matricule",
                "clé du client")) {
            var report = report(table, header);
            assertThat(report.stopped()).as(header).isTrue();
            assertThat(codes(report)).as(header).containsExactly(ProblemCode.PERSON_COLUMN);
        }
    }

    @ParameterizedTest
    @MethodSource("withoutPersons")
    void aColumnNobodyAskedForIsOnlyTold(String table) throws IOException {
        for (var header : List.of("comments", "staffing_note", "facility id", "members present")) {
            var report = report(table, header);
            assertThat(report.stopped()).as(header).isFalse();
            assertThat(codes(report)).doesNotContain(ProblemCode.PERSON_COLUMN);
        }
    }

    @Test
    void whatStaffAndComplaintsAreCountedInHoldsNoPerson() {
        assertThat(withoutPersons())
                .containsExactlyInAnyOrder(
                        "accommodation",
                        "bed_day_month",
                        "caseload_month",
                        "complaint",
                        "governance_seat",
                        "improvement_project",
                        "incident",
                        "learning_month",
                        "occupational_safety_month",
                        "published_count",
                        "roster_month");
    }

    static Stream<String> withoutPersons() {
        return TABLES.stream().filter(table -> !table.aboutPersons()).map(TableDefinition::name);
    }

    /// Of a file with all columns of the table and one more.
    private CheckReport report(String name, String header) throws IOException {
        var table = TABLES.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        var headers = table.columns().stream().map(Column::name).collect(Collectors.joining(","));
        var file = Files.writeString(
                folder.resolve("some.csv"), headers + "," + header + "\n" + headers.replaceAll("[^,]+", "") + ",x\n");
        if (!(Reading.read(file, ReadingChoices.NONE) instanceof Understood(var sheet))) {
            throw new AssertionError(name + " cannot be read");
        }
        var mapping = Mapping.guess(sheet.headers(), table, Optional.empty());
        return new Checking(sheet, table, mapping, LocalDate.of(2026, 6, 1), UnaryOperator.identity()).report();
    }

    private static List<ProblemCode> codes(CheckReport report) {
        return report.counted().keySet().stream()
                .map(group -> group.code())
                .distinct()
                .toList();
    }
}
