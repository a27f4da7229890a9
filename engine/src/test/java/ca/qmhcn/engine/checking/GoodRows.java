package ca.qmhcn.engine.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Rows of the corpus's table that have nothing wrong with them, to be mutated by a test.
record GoodRows(List<List<String>> rows) {

    static final List<String> HEADERS = List.of(
            "record_id",
            "client_key",
            "program_code",
            "program_name",
            "contact_date",
            "start_at",
            "end_at",
            "modality",
            "minutes",
            "score");

    private static final List<String> PROGRAMS =
            List.of("Adult outpatient", "Santé mentale jeunesse", "W̱SÁNEĆ", "ᐃᓄᒃᑎᑐᑦ", "Kwak̓wala", "Peer “group”");

    static GoodRows of(Random random, int count) {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < count; i++) {
            var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)).toString();
            var hour = "%02d".formatted(8 + random.nextInt(12));
            rows.add(new ArrayList<>(List.of(
                    "R" + i,
                    "k" + Long.toHexString(random.nextLong() | 1L << 62),
                    "P" + random.nextInt(9),
                    PROGRAMS.get(random.nextInt(PROGRAMS.size())),
                    day,
                    day + "T" + hour + ":00:00-05:00",
                    day + "T" + hour + ":50:00-05:00",
                    List.of("in_person", "phone", "video").get(random.nextInt(3)),
                    Integer.toString(random.nextInt(1441)),
                    random.nextInt(27) + "." + (1 + random.nextInt(9)))));
        }
        return new GoodRows(rows);
    }

    /// Puts something else into a cell.
    ///
    /// @return the line of the file that the row then has
    long set(int row, String column, String value) {
        rows.get(row).set(HEADERS.indexOf(column), value);
        return row + 2L;
    }

    GoodRows shuffled(Random random, List<String> headers) {
        Collections.shuffle(headers, random);
        return new GoodRows(rows.stream()
                .map(row -> headers.stream()
                        .map(header -> row.get(HEADERS.indexOf(header)))
                        .toList())
                .toList());
    }

    String csv(List<String> headers, String delimiter) {
        var lines = new ArrayList<String>();
        lines.add(String.join(delimiter, headers));
        rows.forEach(row -> lines.add(String.join(delimiter, row)));
        return String.join("\r\n", lines) + "\r\n";
    }

    String csv() {
        return csv(HEADERS, ",");
    }
}
