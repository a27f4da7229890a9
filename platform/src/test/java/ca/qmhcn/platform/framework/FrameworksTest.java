package ca.qmhcn.platform.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.language.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A framework changes by its files alone.
class FrameworksTest {

    private static final String NINTH = """

              - id: joyful
                name: { en: Joyful, fr: Joyeux }
                short-name: { en: Joyful, fr: Joyeux }
                name-status: to-be-confirmed
                french-name-status: to-be-confirmed
                means: { en: There is joy in it., fr: On y trouve de la joie. }
                means-status: inferred
                looks-for:
                  patient: { en: Do people laugh?, fr: Les gens rient-ils ? }
                  provider: { en: Do providers laugh?, fr: Les prestataires rient-ils ? }
                criteria:
                  - id: laughter
                    lens: patient
                    status: ours
                    asks: { en: People laugh., fr: Les gens rient. }
                    evidence: { en: A walk., fr: Une visite. }
            """;

    @TempDir
    private Path folder;

    @Test
    void aNinthDimensionNeedsNoJava() throws IOException {
        copyContent();
        var file = folder.resolve("frameworks/revised/framework.yaml");
        Files.writeString(file, Files.readString(file).stripTrailing() + NINTH);
        var revised = frameworks().edition(new EditionId("revised")).orElseThrow();
        assertThat(revised.dimensions()).hasSize(9);
        var joyful = revised.dimension(new DimensionId("joyful")).orElseThrow();
        assertThat(revised.number(joyful)).isEqualTo(9);
        assertThat(FrameworkRing.of(revised, Words.FR).svg()).contains("9. Joyeux", "/framework/revised/joyful");
    }

    @Test
    void aThirdEditionNeedsNoJava() throws IOException {
        copyContent();
        var third = folder.resolve("frameworks/third/framework.yaml");
        Files.createDirectories(third.getParent());
        Files.writeString(
                third,
                Files.readString(folder.resolve("frameworks/revised/framework.yaml"))
                        .replace("id: revised", "id: third"));
        assertThat(frameworks().editions()).hasSize(3);
    }

    @Test
    void aMisspeltKeyStopsTheStart() throws IOException {
        copyContent();
        var file = folder.resolve("frameworks/revised/framework.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("looks-for:", "looks-four:"));
        assertThatIllegalStateException().isThrownBy(this::frameworks).withMessageContaining("frameworks/revised");
    }

    @Test
    void aLinkToNowhereStopsTheStart() throws IOException {
        copyContent();
        var file = folder.resolve("frameworks/crosswalk.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("to: equitable", "to: nowhere"));
        assertThatIllegalStateException().isThrownBy(this::frameworks).withMessageContaining("nowhere");
    }

    private Frameworks frameworks() {
        return new Frameworks(new ContentFiles(Content.of(folder)));
    }

    private void copyContent() throws IOException {
        var content = Content.ofClasspath();
        for (var path : content.paths()) {
            if (path.startsWith("frameworks/") || path.startsWith("network/")) {
                var copy = folder.resolve(path);
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, content.text(path));
            }
        }
    }
}
