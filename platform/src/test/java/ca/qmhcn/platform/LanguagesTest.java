package ca.qmhcn.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text a person can meet exists in English and in French, and the French is set as French.
class LanguagesTest {

    private static final Pattern BARE_SPACE =
            Pattern.compile("(?<![\u00a0\u202f])[;!?%»]|(?<![\u00a0\u202f]):(?=\\s|$)|«(?![\u00a0\u202f])");

    @ParameterizedTest
    @MethodSource("englishBundles")
    void everyMessageIsInBothLanguages(Path english) throws IOException {
        assertThat(keys(english.resolveSibling("messages_fr.properties"))).isEqualTo(keys(english));
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void frenchIsSetWithTypographicApostrophes(Path english) throws IOException {
        assertThat(Files.readString(english.resolveSibling("messages_fr.properties")))
                .doesNotContain("'");
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void frenchKeepsItsPunctuationOnTheLine(Path english) throws IOException {
        var french = load(english.resolveSibling("messages_fr.properties"));
        for (var key : french.stringPropertyNames()) {
            // ICU's own syntax ({n, plural, one {…}}) is not text
            var text =
                    french.getProperty(key).replaceAll("\\{\\w+(, *\\w+)?", "{").replaceAll("[{}]", "");
            assertThat(BARE_SPACE.matcher(text).find())
                    .as("a non-breaking space before : ; ! ? %% » and after « in %s: %s", key, text)
                    .isFalse();
        }
    }

    @Test
    void wordsThatHurtOrHideAreNotUsed() throws IOException {
        for (var english : englishBundles().toList()) {
            var bundle = load(english);
            for (var key : bundle.stringPropertyNames()) {
                assertThat(bundle.getProperty(key).toLowerCase(java.util.Locale.ROOT))
                        .as("%s in %s", key, english)
                        .doesNotContain(
                                "invalid", "illegal", "error occurred", "mentally ill", "suffers from", " user");
            }
        }
    }

    static Stream<Path> englishBundles() throws IOException {
        var all = new java.util.ArrayList<Path>();
        for (var folder : List.of("src/main/java", "../engine/src/main/java", "../engine/src/main/resources")) {
            if (Files.exists(Path.of(folder))) {
                try (var walk = Files.walk(Path.of(folder))) {
                    walk.filter(file -> file.endsWith("messages_en.properties")).forEach(all::add);
                }
            }
        }
        return all.stream();
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return load(bundle).stringPropertyNames();
    }

    private static Properties load(Path bundle) throws IOException {
        try (Reader in = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        }
    }
}
