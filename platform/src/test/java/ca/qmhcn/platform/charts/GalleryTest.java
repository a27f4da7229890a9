package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.language.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Writes every drawing into `target/charts`, in both languages, to be looked at.
class GalleryTest {

    private static final Path FOLDER = Path.of("target/charts");

    @Test
    void everyDrawingCanBeLookedAt() throws IOException {
        Files.createDirectories(FOLDER);
        for (var words : List.of(Words.EN, Words.FR)) {
            var page = new ArrayList<String>();
            for (var sample : Samples.all(words)) {
                page.add("<figure>%s</figure>".formatted(html(sample)));
            }
            var language = words.language().code();
            Files.writeString(
                    FOLDER.resolve("gallery-" + language + ".html"), """
                    <!DOCTYPE html>
                    <html lang="%s"><head><meta charset="utf-8"><title>Charts</title>
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <link rel="stylesheet" href="../../src/main/resources/static/css/site.css">
                    <link rel="stylesheet" href="../../src/main/resources/static/css/charts.css"></head>
                    <body><main>%s</main></body></html>
                    """.formatted(language, String.join("\n", page)));
            Files.writeString(
                    FOLDER.resolve("file-" + language + ".svg"),
                    Samples.months(words).draw(words).wide().file());
        }
    }

    static String html(gg.jte.Content content) {
        var output = new gg.jte.output.StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
