package ca.qmhcn.engine.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// The files that say what is measured: from the program itself, or from a folder somebody works on.
public final class Content {

    private final List<String> paths;
    private final UnaryOperator<String> text;

    private Content(List<String> paths, UnaryOperator<String> text) {
        this.paths = paths.stream().sorted().toList();
        this.text = text;
    }

    /// The definitions that come with the program.
    public static Content ofClasspath() {
        return new Content(resource("index.txt").lines().toList(), Content::resource);
    }

    /// A folder laid out as `content` is.
    public static Content of(Path folder) {
        try (var walk = Files.walk(folder)) {
            var paths = walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
            return new Content(paths, path -> read(folder.resolve(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<String> paths() {
        return paths;
    }

    /// The paths that begin and end so, in order.
    public List<String> paths(String folder, String ending) {
        return paths.stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(ending))
                .toList();
    }

    public String text(String path) {
        return text.apply(path);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String resource(String path) {
        try (var in = Content.class.getResourceAsStream("/content/" + path)) {
            if (in == null) {
                throw new IllegalStateException("The program came without its content file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
