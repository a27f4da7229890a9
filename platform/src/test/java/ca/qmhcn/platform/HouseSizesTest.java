package ca.qmhcn.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// How long things may be. A file that must be longer is named here with its reason; the list is meant to hurt.
class HouseSizesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Map<String, String> LONGER_FOR_A_REASON = Map.of();

    @Test
    void noJavaFileIsLongerThanThreeHundredLines() throws IOException {
        assertThat(longerThan(300, javaFiles())).isEmpty();
    }

    @Test
    void noTemplateIsLongerThanOneHundredAndTwentyLines() throws IOException {
        assertThat(longerThan(120, files("platform/src/main/java", ".jte"))).isEmpty();
    }

    @Test
    void noDefinitionIsLongerThanEightyLines() throws IOException {
        var definitions = Stream.concat(files("content/indicators", "indicator.yaml"), files("content/facts", ".sql"));
        assertThat(longerThan(80, definitions)).isEmpty();
    }

    @Test
    void noModuleHasMoreThanThirtyJavaFiles() throws IOException {
        var crowded = new TreeMap<>(files("platform/src/main/java", ".java")
                .collect(Collectors.groupingBy(
                        file -> ROOT.relativize(file.resolveSibling("")).toString(), Collectors.counting())));
        crowded.values().removeIf(count -> count <= 30);
        assertThat(crowded).isEmpty();
    }

    @Test
    void noMethodIsLongerThanFortyLinesAndNoConstructorTakesMoreThanFiveCollaborators() throws IOException {
        var found = new TreeMap<String, String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(javaFiles().toList());
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("--release", "25"), null, sources);
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                new Lengths(unit, trees, found).scan(unit, null);
            }
        }
        assertThat(found).isEmpty();
    }

    private static final class Lengths extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final Map<String, String> found;

        Lengths(CompilationUnitTree unit, Trees trees, Map<String, String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var positions = trees.getSourcePositions();
            var lines = unit.getLineMap();
            var start = lines.getLineNumber(positions.getStartPosition(unit, method));
            var length = lines.getLineNumber(positions.getEndPosition(unit, method)) - start + 1;
            var where = ROOT.relativize(Path.of(unit.getSourceFile().toUri())) + ":" + start + " " + method.getName();
            if (length > 40) {
                found.put(where, length + " lines");
            }
            if (method.getName().contentEquals("<init>")
                    && isClass()
                    && method.getParameters().size() > 5) {
                found.put(where, method.getParameters().size() + " collaborators");
            }
            return super.visitMethod(method, null);
        }

        /// A record's components are data, not collaborators.
        private boolean isClass() {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Tree.Kind.CLASS;
        }
    }

    private static Map<String, Integer> longerThan(int limit, Stream<Path> files) {
        var longer = new TreeMap<String, Integer>();
        files.forEach(file -> {
            var name = ROOT.relativize(file).toString();
            var lines = lines(file);
            if (lines > limit && !LONGER_FOR_A_REASON.containsKey(name)) {
                longer.put(name, lines);
            }
        });
        return longer;
    }

    private static int lines(Path file) {
        try {
            return (int) Files.readString(file).lines().count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> javaFiles() throws IOException {
        var all = Stream.<Path>empty();
        for (var room : List.of("methods", "engine", "platform")) {
            all = Stream.concat(all, files(room + "/src/main/java", ".java"));
        }
        return all;
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        var root = ROOT.resolve(folder);
        if (!Files.exists(root)) {
            return Stream.empty();
        }
        try (var walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }
}
