package ca.qmhcn.platform.setup;

import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.PublicPaths;
import ca.qmhcn.platform.setup.SetUpForm.Wrong;
import ca.qmhcn.platform.site.Page;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of the first start. Once somebody can sign in there is nothing here.
@Controller
@Profile(SetUpConfiguration.WHEN)
class SetUpController implements PublicPaths {

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/set-up")
    ModelAndView ask() {
        requireOpen();
        return page(SetUpForm.EMPTY, Set.of());
    }

    @PostMapping("/set-up")
    ModelAndView finish(@ModelAttribute SetUpForm form) {
        requireOpen();
        var wrong = form.wrong(setUp.code());
        if (!wrong.isEmpty()) {
            return page(form, wrong);
        }
        if (!setUp.finish(form)) {
            throw new NotHere();
        }
        return new ModelAndView("redirect:/sign-in");
    }

    @Override
    public List<String> paths() {
        return List.of("/set-up");
    }

    private void requireOpen() {
        if (!setUp.isOpen()) {
            throw new NotHere();
        }
    }

    private static ModelAndView page(SetUpForm form, Set<Wrong> wrong) {
        return Page.of("setup/set-up", new SetUpPage(form, wrong));
    }

    /// What set-up.jte shows.
    record SetUpPage(SetUpForm form, Set<Wrong> wrong) {

        boolean failed(Wrong field) {
            return wrong.contains(field);
        }

        boolean codeFailed() {
            return failed(Wrong.CODE) || failed(Wrong.CODE_OVER);
        }
    }
}
