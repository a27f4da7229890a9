package ca.qmhcn.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The made-up files are the same each time, hold against every check, and tell what they are meant to tell.
class MadeUpFilesTest {

    private static final Map<String, TableDefinition> TABLES = Tables.of(Content.ofClasspath()).stream()
            .collect(Collectors.toMap(TableDefinition::name, Function.identity()));

    /// Nobody brings these, so that pages show what they look like before there is anything.
    private static final Set<String> LEFT_EMPTY = Set.of(
            "accommodation",
            "caseload_month",
            "complaint",
            "dispensing",
            "governance_seat",
            "improvement_project",
            "incident",
            "plan",
            "social_need",
            "transition");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeAll() {
        MadeUpNetwork.members().forEach(member -> MadeUpFiles.write(member, folder.resolve(member.id())));
    }

    @Test
    void thereAreTwelveInManyProvincesAndHalfAgreedToBeNamed() {
        var organizations =
                MadeUpNetwork.members().stream().map(Member::organization).toList();
        assertThat(organizations).hasSize(12);
        assertThat(organizations.stream().map(organization -> organization.province()))
                .as("provinces and territories")
                .satisfies(
                        provinces -> assertThat(provinces.stream().distinct()).hasSize(11));
        assertThat(organizations.stream().filter(organization -> organization.namedInPublic()))
                .hasSize(6);
    }

    @Test
    void theSameBytesComeTwice(@TempDir Path again) throws IOException {
        for (var member : MadeUpNetwork.members()) {
            for (var file :
                    MadeUpFiles.write(member, again.resolve(member.id())).values()) {
                assertThat(Files.mismatch(file, folder.resolve(member.id()).resolve(file.getFileName())))
                        .as("%s of %s", file.getFileName(), member.id())
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void everyRowPassesEveryCheck() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var table = Objects.requireNonNull(
                        TABLES.get(file.getFileName().toString().replace(".csv", "")));
                var sheet = ((Understood) Reading.read(file, ReadingChoices.NONE)).sheet();
                var report = new Checking(
                                sheet,
                                table,
                                Mapping.straight(table),
                                Member.LAST.atEndOfMonth(),
                                UnaryOperator.identity())
                        .report();
                assertThat(report.listed()).as(file.toString()).isEmpty();
                assertThat(report.badLines().isEmpty()).isTrue();
            }
        }
    }

    @Test
    void everyTableIsBroughtBySomebodyOrLeftEmptyOnPurpose() throws IOException {
        var brought = TABLES.keySet().stream()
                .filter(table -> !LEFT_EMPTY.contains(table))
                .toList();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString().replace(".csv", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(brought);
        }
    }

    @Test
    void theWaitFellWhereOneDoorOpened() {
        var change = LocalDate.of(2025, 4, 1);
        assertThat(medianWait("fallow-lake", LocalDate.of(2024, 1, 1), change)).isBetween(45.0, 60.0);
        assertThat(medianWait("fallow-lake", change, LocalDate.of(2026, 4, 1))).isBetween(21.0, 33.0);
        assertThat(medianWait("quill-river", LocalDate.of(2024, 1, 1), change)).isBetween(28.0, 40.0);
        assertThat(medianWait("quill-river", change, LocalDate.of(2026, 4, 1))).isBetween(28.0, 40.0);
    }

    @Test
    void restraintRoseOnOneWardOnly() {
        var change = YearMonth.of(2025, 10);
        assertThat(restraintHours("Cedar Unit", change, true))
                .isGreaterThan(2.5 * restraintHours("Cedar Unit", change, false));
        assertThat(restraintHours("Maple Unit", change, true))
                .isLessThan(1.6 * restraintHours("Maple Unit", change, false));
    }

    @Test
    void theNorthernServiceIsSmall() {
        assertThat(rows("long-dusk", MadeUpTable.INPATIENT_STAY)).hasSizeBetween(30, 110);
    }

    @Test
    void oneMonthIsLate() {
        assertThat(rows("three-herons", MadeUpTable.ROSTER_MONTH).getLast())
                .extracting(row -> row.text("month"))
                .isEqualTo("2026-08");
        assertThat(rows("three-herons", MadeUpTable.REFERRAL))
                .allSatisfy(row -> assertThat(row.text("received_on")).isLessThan("2026-09"));
        assertThat(rows("cape-halyard", MadeUpTable.ROSTER_MONTH).getLast())
                .extracting(row -> row.text("month"))
                .isEqualTo("2026-09");
    }

    @Test
    void halfAYearHasNoQuestionnaires() {
        assertThat(rows("quill-river", MadeUpTable.ASSESSMENT))
                .noneSatisfy(row -> assertThat(row.text("assessed_on")).isBetween("2025-01-01", "2025-06-30"))
                .anySatisfy(row -> assertThat(row.text("assessed_on")).startsWith("2024-12"))
                .anySatisfy(row -> assertThat(row.text("assessed_on")).startsWith("2025-07"));
    }

    @Test
    void twoBecameOne() {
        var merger = YearMonth.of(2025, 4);
        assertThat(rows("lantern-cove", MadeUpTable.REFERRAL))
                .allSatisfy(row -> assertThat(row.text("received_on")).isLessThan("2025-04"));
        var before = referrals("moss-harbour", merger.minusMonths(12), merger);
        var after = referrals("moss-harbour", merger, merger.plusMonths(12));
        assertThat((double) after / before).isBetween(1.7, 2.3);
    }

    private static double medianWait(String member, LocalDate from, LocalDate until) {
        var first = new HashMap<String, LocalDate>();
        for (var contact : rows(member, MadeUpTable.CONTACT)) {
            if (contact.text("accepted").equals("yes") && contact.text("kind").equals("scheduled")) {
                first.merge(
                        contact.text("referral_key"),
                        LocalDate.parse(contact.text("contact_on")),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        var waits = rows(member, MadeUpTable.REFERRAL).stream()
                .filter(referral -> first.containsKey(referral.text("referral_key")))
                .filter(referral -> isWithin(LocalDate.parse(referral.text("received_on")), from, until))
                .mapToLong(referral -> ChronoUnit.DAYS.between(
                        LocalDate.parse(referral.text("received_on")),
                        Objects.requireNonNull(first.get(referral.text("referral_key")))))
                .sorted()
                .toArray();
        return waits[waits.length / 2];
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /// Mean hours a month, from a month on or before it.
    private static double restraintHours(String ward, YearMonth change, boolean after) {
        var minutes = rows("amberwick", MadeUpTable.RESTRICTIVE_EVENT).stream()
                .filter(event ->
                        event.text("unit").equals(ward) && event.text("type").endsWith("restraint"))
                .filter(event -> YearMonth.parse(event.text("started_at").substring(0, 7))
                                .isBefore(change)
                        != after)
                .mapToLong(event -> ChronoUnit.MINUTES.between(
                        OffsetDateTime.parse(event.text("started_at")), OffsetDateTime.parse(event.text("ended_at"))))
                .sum();
        return minutes / 60.0 / (after ? 12 : 24);
    }

    private static long referrals(String member, YearMonth from, YearMonth until) {
        return rows(member, MadeUpTable.REFERRAL).stream()
                .filter(row -> isWithin(LocalDate.parse(row.text("received_on")), from.atDay(1), until.atDay(1)))
                .count();
    }

    private record Row(List<String> columns, List<String> cells) {

        String text(String column) {
            return cells.get(columns.indexOf(column));
        }
    }

    private static List<Row> rows(String member, MadeUpTable table) {
        try {
            return Files.readAllLines(folder.resolve(member).resolve(table.table() + ".csv")).stream()
                    .skip(1)
                    .map(line -> new Row(table.columns(), List.of(line.split(",", -1))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
