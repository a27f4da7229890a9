package ca.qmhcn.platform.site;

import org.springframework.web.servlet.ModelAndView;

/// What a controller answers with: a template and the record it shows.
///
/// The template's parameters are `page` (the record), `words` (the reader's [ca.qmhcn.platform.language.Words]) and
/// `shell` (the [Shell] around every page).
public final class Page {

    private Page() {}

    /// @param template the template's path below the platform's package, without its ending: `indicators/indicator`
    public static ModelAndView of(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }
}
