package ca.qmhcn.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// No vector lies about unused.
class EveryVectorIsRunTest {

    private static final Path TESTS = Path.of("src/test/java/ca/qmhcn/methods");

    @Test
    void aTestNamesIt() throws IOException {
        try (var files = Files.walk(TESTS)) {
            var tests = files.filter(file -> file.toString().endsWith(".java"))
                    .map(EveryVectorIsRunTest::read)
                    .collect(Collectors.joining());
            assertThat(Vectors.manifest())
                    .hasSizeGreaterThanOrEqualTo(102)
                    .extracting(vector -> vector.text("name"))
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(tests.contains('"' + name + '"') || tests.contains('"' + name + ','))
                            .as("%s is in a test", name)
                            .isTrue());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
