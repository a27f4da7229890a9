package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.numbers.Guide.Group;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// All methods, kept in memory: they are few, and they change with the content only.
@Component
class MethodShelf {

    private final Guide guide;
    private final List<Method> methods;

    MethodShelf(ContentFiles files) {
        this.guide = files.read("methods/groups.yaml", Guide.class);
        this.methods = guide.groups().stream()
                .flatMap(group -> files.readAll("methods/" + group.id() + "/", ".yaml", Method.class).stream())
                .toList();
    }

    Guide guide() {
        return guide;
    }

    /// In the order of their groups.
    List<Method> all() {
        return methods;
    }

    List<Method> of(Group group) {
        return methods.stream()
                .filter(method -> method.group().equals(group.id()))
                .toList();
    }

    Optional<Method> find(String id) {
        return methods.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    Group groupOf(Method method) {
        return guide.groups().stream()
                .filter(group -> group.id().equals(method.group()))
                .findFirst()
                .orElseThrow();
    }

    /// The groups that hold something.
    List<Group> groups() {
        return guide.groups().stream()
                .filter(Predicate.not(group -> of(group).isEmpty()))
                .toList();
    }
}
