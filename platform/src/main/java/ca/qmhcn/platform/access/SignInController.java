package ca.qmhcn.platform.access;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in, and choosing for which organization one acts.
@Controller
@ControllerAdvice
class SignInController {

    private final OrganizationNames names;

    SignInController(OrganizationNames names) {
        this.names = names;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(@RequestParam @Nullable String again) {
        return Page.of("access/sign-in", new SignInPage(again != null));
    }

    /// Where a person lands after signing in: their organization's home, or the choice between several.
    @GetMapping("/arrive")
    String arrive(HttpServletRequest request) {
        return ActingFilter.acting(request)
                .map(acting -> "redirect:/organizations/" + acting.organization())
                .orElse("redirect:/acting-for");
    }

    @GetMapping("/acting-for")
    ModelAndView choose(HttpServletRequest request) {
        var choices = ActingFilter.capacities(request).stream()
                .map(acting -> new Choice(acting.organization(), names.name(acting.organization()), acting.role()))
                .toList();
        return Page.of(
                "access/acting-for",
                new ActingForPage(choices, ActingFilter.acting(request).map(Acting::organization)));
    }

    @PostMapping("/acting-for")
    String act(@RequestParam OrganizationId organization, HttpServletRequest request) {
        ActingFilter.choose(request, organization);
        return "redirect:/organizations/" + organization;
    }

    @ExceptionHandler(ActsForNobody.class)
    String actsForNobody() {
        return "redirect:/acting-for";
    }

    /// What sign-in.jte shows. The same sentence answers a wrong address and a wrong password (A3).
    record SignInPage(boolean again) {}

    /// What acting-for.jte shows.
    record ActingForPage(List<Choice> choices, Optional<OrganizationId> current) {}

    record Choice(OrganizationId id, Bilingual name, Role role) {}
}
