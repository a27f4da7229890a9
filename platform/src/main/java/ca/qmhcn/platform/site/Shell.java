package ca.qmhcn.platform.site;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.language.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/// What stands around a page: navigation, language switch, account, notices.
///
/// @param path        the address of this page from the root, without its query
/// @param hereHref    this very page in this language
/// @param otherHref   this very page in the other language
/// @param navigation  the jobs open to this reader
/// @param notices     sentences that stand on every page
/// @param token       proves that a form was sent from our own page; read only where there is a form, since reading
/// it
/// starts a session
public record Shell(
        Words words,
        String path,
        String hereHref,
        String otherHref,
        List<Link> navigation,
        Optional<Account> account,
        List<String> notices,
        @Nullable CsrfToken token,
        Assets assets) {

    /// A link of the navigation. `here` is true on the pages below it.
    public record Link(Job job, String label, String href, boolean here) {}

    /// The hidden field each form carries.
    record CsrfField(String name, String value) {}

    static Shell of(HttpServletRequest request, Words words, Furniture furniture, Assets assets) {
        var path = original(request, "jakarta.servlet.error.request_uri", request.getRequestURI());
        return new Shell(
                words,
                path,
                in(words.language(), request, path),
                in(words.language().other(), request, path),
                furniture.navigation(request, words, path),
                furniture.account(request, words),
                furniture.notices(words),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null,
                assets);
    }

    public Messages site() {
        return words.of(Messages.class);
    }

    CsrfField csrf() {
        return token == null ? new CsrfField("_csrf", "") : new CsrfField(token.getParameterName(), token.getToken());
    }

    /// The address of a static file; it changes when any of them changes, so that browsers may keep it for a year.
    public String asset(String file) {
        return assets.href(file);
    }

    private static String in(Language language, HttpServletRequest request, String path) {
        // A page that answered a form cannot be asked for again: its address stands for it.
        var query = request.getMethod().equals("GET")
                ? Optional.ofNullable(request.getQueryString()).orElse("")
                : "";
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam("lang", language.code())
                .build(true)
                .toUriString();
    }

    private static String original(HttpServletRequest request, String attribute, String otherwise) {
        return request.getAttribute(attribute) instanceof String value ? value : otherwise;
    }
}
