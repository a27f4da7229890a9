package ca.qmhcn.engine.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every mistake of an author is told at its line, with what to do.
class DefinitionMistakesTest {

    private static final Path CONTENT = Path.of("src/test/resources/content-of-the-test");

    @TempDir
    Path folder;

    @Test
    void theDefinitionItselfCanBeUsed() throws IOException {
        copy("", "", "");
        assertThat(catalogue().indicators()).hasSize(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
            from                        | to                                | line | what
            met: minutes > 30           | met: minuts > 30                  | 24   | «minuts» is no column of the fact «visits»; did you mean minutes?
            met: minutes > 30           | met: minutes > 'long'             | 24   | compares a whole number with a text
            met: minutes > 30           | met: minutes                      | 24   | «minutes» is a whole number where a condition is needed
            met: minutes > 30           | met: kind > 'a'                   | 24   | only numbers and dates have an order
            met: minutes > 30           | met: minutes > 30 and             | 24   | ends too early
            met: minutes > 30           | met: minutes > 30 minutes < 4     | 24   | cannot go on with «minutes»
            met: minutes > 30           | met: minutes / kind > 1           | 24   | can only be divided by a number above zero
            met: minutes > 30           | met: minutes / 0 > 1              | 24   | can only be divided by a number above zero
            met: minutes > 30           | met: began_at > 3                 | 24   | compares a point in time with a whole number
            met: minutes > 30           | met: began_on > '2026-13-01'      | 24   | «2026-13-01» is not a date
            met: minutes > 30           | met: minutes ; 30                 | 24   | cannot be read from «; 30» on
            met: minutes > 30           | meet: minutes > 30                | 24   | «meet» means nothing here
            met: minutes > 30           | value: minutes                    | 24   | «value» is not asked for by this statistic
            when: kind = 'crisis'       | when: kin = 'crisis'              | 23   | «kin» is no column of the fact «visits»; did you mean kind?
            fr: En situation de crise   | de: In der Krise                  | 23   | needs both languages
            on: began_on                | on: began                         | 17   | «on» must be a date of the fact «visits»; did you mean began_on
            counts: visits              | counts: visit                     | 16   | there is no usable fact «visit»; did you mean visits?
            shows: proportion           | shows: percentage                 | 18   | must be one of proportion, days, ratio, rate, yearly-rate
            matures-after: 7 days       | matures-after: a week             | 20   | is a number of days
            strata: [kind]              | strata: [minutes]                 | 25   | a stratum is a text column
            lens: patient               | lens: people                      | 13   | «lens» is patient or provider
            id: long-visits             | id: longer-visits                 | 1    | must be the name of its folder
            status: adapted             | status: official                  | 9    | an official definition is used unchanged
            link: https://example.org   | link: http://example.org          | 12   | a link begins with https://
            needs: [contact]            | needs: [referral]                 | 26   | the fact «visits» does not read «referral»
            """)
    void anIndicatorsMistakeIsToldAtItsLine(String from, String to, int line, String what) throws IOException {
        copy("indicators/long-visits/indicator.yaml", from, to);
        assertThatThrownBy(this::catalogue)
                .isInstanceOf(UnusableDefinitions.class)
                .hasMessageContaining("indicators/long-visits/indicator.yaml:" + line + ": ")
                .hasMessageContaining(what);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
            from                   | to                          | line | what
            c.minutes              | c.minutes / 2 AS minutes    | 6    | «/» is not portable: divide with SHARE(x, y)
            c.minutes              | c.minutes::BIGINT AS m      | 6    | write CAST(x AS type)
            c.minutes              | greatest(c.minutes, 1) AS m | 6    | write CASE: engines differ where something is missing
            c.minutes              | date_diff('day', a, b) AS m | 6    | write DAYS(a, b)
            c.minutes              | list_sum(c.minutes) AS m    | 6    | «list_sum» is not among the portable functions
            c.minutes              | ~"minutes"~                 | 6    | names are plain small letters without quotation marks
            c.minutes              | c.minuts                    | 6    | minuts
            FROM contact AS c      | FROM contacts AS c          | 8    | contacts
            FROM contact AS c      | FROM contact AS c ORDER BY c.kind | 8 | each ORDER BY says NULLS FIRST or NULLS LAST
            SELECT                 | DELETE                      | 1    | a fact is one SELECT
            c.minutes              | DAYS(c.began_at, c.began_at) AS d | 1 | INTERVAL
            """)
    void aFactsMistakeIsToldAtItsLine(String from, String to, int line, String what) throws IOException {
        copy("facts/visits.sql", from, to);
        assertThatThrownBy(this::catalogue)
                .isInstanceOf(UnusableDefinitions.class)
                .hasMessageContaining("facts/visits.sql:" + line + ": ")
                .hasMessageContaining(what);
    }

    private Catalogue catalogue() {
        var content = Content.of(folder);
        return Catalogue.of(content, Tables.of(content));
    }

    private void copy(String changed, String from, String to) throws IOException {
        var content = Content.of(CONTENT);
        for (var path : content.paths()) {
            var text = content.text(path);
            if (path.equals(changed)) {
                assertThat(text).contains(from);
                text = text.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
            }
            var file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        }
    }
}
