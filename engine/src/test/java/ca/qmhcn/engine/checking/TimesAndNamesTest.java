package ca.qmhcn.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times, numbers and names of the people who live here (Z1 to Z7), as far as files bring them.
class TimesAndNamesTest {

    private final GoodRows rows = GoodRows.of(new Random(20261125), 3);

    @TempDir
    Path folder;

    /// St. John's in summer and winter, Toronto, Regina, Whitehorse, Vancouver, Iqaluit; UTC.
    @ParameterizedTest
    @CsvSource({
        "2025-07-15T23:30:00-02:30, 2025-07-16T02:00, 2025-07-15",
        "2025-01-15T23:30:00-03:30, 2025-01-16T03:00, 2025-01-15",
        "2025-07-15T22:30:00-04:00, 2025-07-16T02:30, 2025-07-15",
        "2025-07-15T18:30:00-06:00, 2025-07-16T00:30, 2025-07-15",
        "2025-07-15T17:30:00-07:00, 2025-07-16T00:30, 2025-07-15",
        "2025-01-15T16:30:00-08:00, 2025-01-16T00:30, 2025-01-15",
        "2025-01-15T23:30:00-0500, 2025-01-16T04:30, 2025-01-15",
        "2025-07-15T00:30:00Z, 2025-07-15T00:30, 2025-07-15"
    })
    void z1AndZ2AMomentIsKeptInUtcAndCountsOnTheDateItHadWhereItHappened(String written, String utc, String local)
            throws IOException {
        rows.set(0, "start_at", written);
        rows.set(0, "end_at", "");
        var row = BadFiles.check(file(rows.csv())).kept().getFirst();
        assertThat(row.get(5)).hasToString(utc);
        assertThat(row.get(6)).hasToString(local);
    }

    /// The hour that clocks leave out in spring, and the one they repeat in autumn.
    @ParameterizedTest
    @ValueSource(strings = {"2025-03-09T02:30:00", "2025-11-02T01:30:00", "2025-07-15T10:00:00", "2025-03-09 02:30"})
    void z1ATimeWithoutItsOffsetIsAskedAboutAndNeverMoved(String written) throws IOException {
        var line = rows.set(1, "start_at", written);
        var found = BadFiles.check(file(rows.csv()));
        assertThat(found.codes()).containsExactly("OFFSET_MISSING");
        assertThat(found.places()).containsExactly(line + " start_at");
    }

    @Test
    void z3ADateComesFromTheOffsetThatWasWrittenWhateverTheRulesOfAZoneBecome() throws IOException {
        // an offset that no zone has had for a hundred years
        rows.set(0, "start_at", "2025-07-15T23:50:00-04:42");
        rows.set(0, "end_at", "");
        assertThat(BadFiles.check(file(rows.csv())).kept().getFirst().get(6)).hasToString("2025-07-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u202f"})
    void z4ThousandsMayStandApartAsFrenchWritesThem(String blank) throws IOException {
        rows.set(0, "minutes", "1" + blank + "234");
        assertThat(BadFiles.check(file(rows.csv())).kept().getFirst().get(10)).isEqualTo(1234L);
        for (var half : List.of("1" + blank + "23", "12" + blank + "3456", "1" + blank + blank + "234")) {
            var line = rows.set(0, "minutes", half);
            assertThat(BadFiles.check(file(rows.csv())).places()).as(half).containsExactly(line + " minutes");
        }
    }

    @Test
    void z5BothWaysOfWritingATableAreReadToTheSameRows() throws IOException {
        var english = BadFiles.check(file("\ufeff" + rows.csv()));
        for (var i = 0; i < rows.rows().size(); i++) {
            rows.set(i, "score", rows.rows().get(i).getLast().replace('.', ','));
        }
        var french = BadFiles.check(file("\ufeff" + rows.csv(GoodRows.HEADERS, ";")));
        assertThat(french.kept()).isEqualTo(english.kept()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W̱SÁNEĆ", "Kwak̓wala", "ᐃᓄᒃᑎᑐᑦ", "Sḵwx̱wú7mesh", "Hôpital « Élan »", "Łutsël K’é"})
    void z6NamesOfAllPeoplesComeThroughUnchanged(String name) throws IOException {
        rows.set(0, "program_name", Normalizer.normalize(name, Normalizer.Form.NFD));
        rows.set(1, "program_name", Normalizer.normalize(name, Normalizer.Form.NFC));
        var checking = BadFiles.checking(file(rows.csv()));
        try (var warehouse = Warehouse.open(folder.resolve("w"), List.of(BadFiles.table()))) {
            warehouse.write("b", BadFiles.table(), sink -> checking.rows(checking.report(), sink));
            warehouse.show(List.of("b"));
            var names = warehouse.ask(bench -> bench.rows(
                    "SELECT program_name FROM contact_of_the_test ORDER BY record_id LIMIT 2", row -> row.text(1)));
            assertThat(names).containsOnly(Normalizer.normalize(name, Normalizer.Form.NFC));
        }
    }

    @ParameterizedTest
    @CsvSource({"program_code, 200b", "modality, 202e", "client_key, 2066", "program_name, feff"})
    void z7WhatCannotBeSeenIsRefusedAndShown(String column, String point) throws IOException {
        var line = rows.set(1, column, "a" + Character.toString(Integer.parseInt(point, 16)) + "b");
        var found = BadFiles.check(file(rows.csv()));
        assertThat(found.codes()).containsExactly("INVISIBLE_CHARACTER");
        assertThat(found.places()).containsExactly(line + " " + column);
        assertThat(found.words(Language.FR))
                .anyMatch(text -> text.contains("⟨U+" + point.toUpperCase(java.util.Locale.ROOT) + "⟩"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }
}
