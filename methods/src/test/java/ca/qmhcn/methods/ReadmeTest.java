package ca.qmhcn.methods;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What README.md shows is what happens.
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path THIS = Path.of("src/test/java/ca/qmhcn/methods/ReadmeTest.java");

    private static void tenLines() {
        // The chart of the README:
        double[] seen = {31, 28, 35, 30, 33, 29, 34, 36, 32, 30, 27, 12};
        double[] left = {52, 49, 55, 51, 50, 48, 57, 56, 53, 50, 46, 51};
        var months = new ArrayList<Observation>();
        for (var month = 0; month < left.length; month++) {
            months.add(Observation.ratio(seen[month], left[month])); // 0 of 0 is missing, not a zero
        }
        var chart = ControlCharts.p(months);
        var last = chart.last().orElseThrow();
        var findings = Findings.of(chart, RuleSet.THREE_SIGMA_ANHOEJ);
        System.out.println(last.value() + " against " + last.lower().orElseThrow() + ": " + findings.at(11));
        // Until here.
    }

    @Test
    void theChartIsTheOneOfTheReadmeAndHasTenLines() throws IOException {
        var source = Files.readString(THIS);
        var from = source.indexOf("README:\n") + "README:\n".length();
        var code = source.substring(from, source.indexOf("        // Until", from))
                .stripTrailing()
                .stripIndent();
        assertThat(block("java").stripTrailing()).isEqualTo(code).hasLineCount(10);
    }

    @Test
    void itPrintsWhatTheReadmeSays() throws IOException {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            tenLines();
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(block("text").strip());
    }

    @Test
    void everyPackageHasItsRowAndEveryRowItsPackage() throws IOException {
        var readme = Files.readString(README);
        var rows = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(readme)
                .results()
                .map(row -> row.group(1))
                .toList();
        try (var packages = Files.list(Path.of("src/main/java/ca/qmhcn/methods"))) {
            assertThat(rows)
                    .containsExactlyInAnyOrderElementsOf(packages.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
    }

    private static String block(String language) throws IOException {
        var readme = Files.readString(README);
        var from = readme.indexOf("```" + language + "\n") + language.length() + 4;
        return readme.substring(from, readme.indexOf("```", from));
    }
}
