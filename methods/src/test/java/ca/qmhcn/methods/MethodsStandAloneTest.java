package ca.qmhcn.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// The mathematics stands alone: few libraries, and no clock, locale, file, log or chance without a seed.
class MethodsStandAloneTest {

    private static final Path POM = Path.of("pom.xml");
    private static final Path CLASSES = Path.of("target/classes");

    private static final Pattern LIBRARIES = Pattern.compile(
            "org\\.jspecify:jspecify|org\\.apache\\.commons:commons-(statistics|numbers)-.*|org\\.ojalgo:ojalgo");

    private static final Pattern MAY_BE_USED = Pattern.compile("ca/qmhcn/methods/.*"
            + "|java/lang/[A-Z][\\w$]*|java/lang/(runtime|invoke|annotation)/.*"
            + "|java/util/[A-Z][\\w$]*|java/util/(function|stream|random)/.*|java/math/.*|java/nio/\\w+Buffer"
            + "|org/jspecify/annotations/.*|org/apache/commons/(statistics|numbers)/.*|org/ojalgo/.*");

    private static final Pattern MAY_NOT_BE_USED = Pattern.compile(
            "java/lang/(System|Thread|ThreadLocal|Runtime|Process|ProcessBuilder|ClassLoader|Module)\\.(?!arraycopy|identityHashCode).*"
                    + "|java/lang/Math\\.random.*|java/util/Random\\.<init>\\(\\)V|java/util/SplittableRandom\\.<init>\\(\\)V"
                    + "|java/util/Collections\\.shuffle\\(Ljava/util/List;\\)V|java/util/UUID\\.randomUUID.*"
                    + "|java/util/random/RandomGenerator\\.(getDefault|of).*"
                    + "|java/util/(Locale|Scanner|Timer|ResourceBundle|Properties|Formatter|Calendar|Date|TimeZone)\\..*"
                    + "|java/lang/String\\.(toLowerCase|toUpperCase)\\(\\).*|java/lang/Throwable\\.printStackTrace.*"
                    + "|java/util/stream/\\w+\\.parallel.*|java/util/Collection\\.parallelStream.*");

    @Test
    void onlyAnnotationsDistributionsAndLinearAlgebraComeFromElsewhere() throws Exception {
        var project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(POM.toFile())
                .getDocumentElement();
        var libraries = children(project, "dependencies")
                .flatMap(list -> children(list, "dependency"))
                .filter(library -> !text(library, "scope").equals("test"))
                .map(library -> text(library, "groupId") + ":" + text(library, "artifactId"))
                .toList();
        assertThat(libraries).isNotEmpty().allMatch(LIBRARIES.asMatchPredicate());
    }

    @Test
    void noClassUsesAnythingThatIsNotMathematics() {
        var elsewhere = new TreeSet<String>();
        for (var each : classes()) {
            for (var entry : each.constantPool()) {
                if (entry instanceof ClassEntry used
                        && !MAY_BE_USED.matcher(element(used.asInternalName())).matches()) {
                    elsewhere.add(each.thisClass().asInternalName() + " uses " + used.asInternalName());
                }
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void noClassAsksForTheTimeTheMachineTheLanguageOrChanceWithoutASeed() {
        var asked = new TreeSet<String>();
        for (var each : classes()) {
            for (var entry : each.constantPool()) {
                if (entry instanceof MemberRefEntry used && forbidden(used)) {
                    asked.add(each.thisClass().asInternalName() + " uses " + said(used));
                }
            }
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void theScanSeesWhatAClassUses() throws IOException {
        var bytes = Objects.requireNonNull(Asking.class.getResourceAsStream("MethodsStandAloneTest$Asking.class"));
        var used = new ArrayList<String>();
        try (bytes) {
            for (var entry : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
                if (entry instanceof MemberRefEntry member && forbidden(member)) {
                    used.add(said(member));
                }
            }
        }
        assertThat(used)
                .containsExactlyInAnyOrder(
                        "java/lang/System.nanoTime()J",
                        "java/util/Random.<init>()V",
                        "java/lang/String.toUpperCase()Ljava/lang/String;");
        assertThat(Set.of("java/time/Instant", "java/nio/file/Path", "java/util/logging/Logger", "org/slf4j/Logger"))
                .noneMatch(MAY_BE_USED.asMatchPredicate());
    }

    /// Does what no method may do.
    @SuppressWarnings({"unused", "StringCaseLocaleUsage"})
    private static final class Asking {
        private static String ask(String word) {
            return word.toUpperCase() + System.nanoTime() + new Random().nextInt() + Math.max(1, 2);
        }
    }

    private static boolean forbidden(MemberRefEntry used) {
        return MAY_NOT_BE_USED.matcher(said(used)).matches();
    }

    private static String said(MemberRefEntry used) {
        return used.owner().asInternalName() + "." + used.name().stringValue()
                + used.type().stringValue();
    }

    /// The class an array is of; a primitive counts as a class of the language.
    private static String element(String name) {
        var bare = name.replaceFirst("^\\[+", "");
        return bare.equals(name)
                ? name
                : bare.length() == 1 ? "java/lang/Number" : bare.substring(1, bare.length() - 1);
    }

    private static List<ClassModel> classes() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            var models = new ArrayList<ClassModel>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                models.add(ClassFile.of().parse(file));
            }
            assertThat(models).isNotEmpty();
            return models;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, child -> child.getNextSibling())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name));
    }

    private static String text(Element parent, String name) {
        return children(parent, name).map(Element::getTextContent).findFirst().orElse("");
    }
}
