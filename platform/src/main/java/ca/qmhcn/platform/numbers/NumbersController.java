package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.PublicPaths;
import ca.qmhcn.platform.numbers.Guide.Group;
import ca.qmhcn.platform.site.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// How each number is made, for everybody.
@Controller
class NumbersController implements PublicPaths {

    private final MethodShelf shelf;

    NumbersController(MethodShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/numbers")
    ModelAndView numbers() {
        return Page.of("numbers/numbers", new NumbersPage(shelf));
    }

    @GetMapping("/numbers/{id}")
    ModelAndView method(@PathVariable String id) {
        var method = shelf.find(id).orElseThrow(NotHere::new);
        return Page.of("numbers/method", new MethodPage(shelf, method));
    }

    /// What numbers.jte shows.
    record NumbersPage(MethodShelf shelf) {}

    /// What method.jte shows.
    record MethodPage(MethodShelf shelf, Method method) {

        Group group() {
            return shelf.groupOf(method);
        }

        /// The others of its group.
        List<Method> related() {
            return shelf.of(group()).stream()
                    .filter(other -> !other.equals(method))
                    .toList();
        }

        Optional<Method> before() {
            return beside(-1);
        }

        Optional<Method> after() {
            return beside(1);
        }

        private Optional<Method> beside(int step) {
            var place = shelf.all().indexOf(method) + step;
            return place >= 0 && place < shelf.all().size()
                    ? Optional.of(shelf.all().get(place))
                    : Optional.empty();
        }
    }

    @Override
    public List<String> paths() {
        return List.of("/numbers/**");
    }
}
