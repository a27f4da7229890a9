package ca.qmhcn.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.platform.content.ContentFiles;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the pages say of the program is so: each place they name exists, and nothing is computed that no page tells.
class MethodsToldTest {

    private static final String ROOT = "ca.qmhcn.methods.";

    /// Types that compute and have no page of their own, each with its reason.
    private static final Map<String, String> TOLD_ELSEWHERE = Map.of(
            "agreement.Ratings", "holds what each measure of agreement is computed from",
            "change.Scores", "holds a person's two scores, from which change is computed",
            "interrupted.Estimates", "holds what an interrupted series gives",
            "rules.PChartBatch", "gives what the p chart and its rules give, for many at once",
            "scoring.AnswerRefused", "says that an answer cannot be scored");

    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final MethodShelf shelf = new MethodShelf(new ContentFiles(Content.ofClasspath()));

    private final Map<String, JavaClass> types = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ca.qmhcn.methods").stream()
                    .collect(Collectors.toMap(type -> type.getName().replace('$', '.'), type -> type));

    @Test
    void everyPlaceAPageNamesExists() {
        var missing = new TreeSet<String>();
        for (var method : shelf.all()) {
            for (var place : method.code()) {
                if (!exists(place)) {
                    missing.add(method.id() + " names " + place);
                }
            }
        }
        assertThat(missing)
                .as("places below %s that do not exist or are not public", ROOT)
                .isEmpty();
    }

    @Test
    void whateverComputesIsToldOnAPage() {
        var told = shelf.all().stream()
                .flatMap(method -> method.code().stream())
                .map(place -> place.replaceAll("^([a-z.]+\\.[A-Z][A-Za-z0-9]*).*", "$1"))
                .collect(Collectors.toSet());
        var untold = types.entrySet().stream()
                .filter(entry -> computes(entry.getValue()))
                .map(entry -> entry.getKey().substring(ROOT.length()))
                .filter(name -> !told.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(untold)
                .as("types that compute and are named by no file below content/methods, beside those told elsewhere")
                .isEqualTo(new TreeSet<>(TOLD_ELSEWHERE.keySet()));
    }

    private boolean exists(String place) {
        var parts = place.split("#", 2);
        var type = types.get(ROOT + parts[0]);
        return type != null
                && isPublic(type.getModifiers())
                && (parts.length == 1
                        || type.getMethods().stream()
                                .anyMatch(method ->
                                        method.getName().equals(parts[1]) && isPublic(method.getModifiers())));
    }

    /// A public class, or a record that does more than hold what it was given. Names of things and what was found are
    /// told with what finds them.
    private static boolean computes(JavaClass type) {
        if (!type.isTopLevelClass() || !isPublic(type.getModifiers()) || type.isInterface() || type.isEnum()) {
            return false;
        }
        return !type.isRecord() || type.getMethods().stream().anyMatch(method -> answers(type, method));
    }

    private static boolean answers(JavaClass record, JavaMethod method) {
        var type = method.getRawReturnType();
        return isPublic(method.getModifiers())
                && !OF_ANY_OBJECT.contains(method.getName())
                && record.tryGetField(method.getName()).isEmpty()
                && (type.isPrimitive() || type.getName().startsWith("java.util.Optional"));
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }
}
