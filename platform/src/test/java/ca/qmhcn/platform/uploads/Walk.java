package ca.qmhcn.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A person at a browser without script, who brings a file in.
record Walk(MockMvcTester browser, PersonId person, OrganizationId organization, Language language) {

    Walk in(Language other) {
        return new Walk(browser, person, organization, other);
    }

    String files() {
        return "/organizations/" + organization + "/files";
    }

    MvcTestResult get(String address) {
        return browser.get()
                .uri(address)
                .with(user(person.toString()))
                .header("Accept-Language", language.code())
                .exchange();
    }

    /// Follows redirections; work that goes on is waited for, as a person would.
    MvcTestResult follow(MvcTestResult answer) {
        var at = answer;
        for (var i = 0; i < 60; i++) {
            var to = at.getResponse().getRedirectedUrl();
            if (to == null) {
                var again = document(at).selectFirst("[data-refresh]");
                if (again == null) {
                    return at;
                }
                to = again.attr("data-refresh");
            }
            at = get(to);
        }
        throw new AssertionError("It never ended");
    }

    MvcTestResult bring(String table, Path file) {
        return follow(sendFile(files(), file, Map.of("table", table)));
    }

    MvcTestResult sendFile(String address, Path file, Map<String, String> fields) {
        try {
            var part =
                    new MockMultipartFile("file", file.getFileName().toString(), "text/csv", Files.readAllBytes(file));
            var request = browser.method(HttpMethod.POST)
                    .uri(address)
                    .multipart()
                    .file(part)
                    .with(user(person.toString()))
                    .with(csrf())
                    .header("Accept-Language", language.code());
            fields.forEach(request::param);
            return request.exchange();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Sends the page's form whose action ends so, as it stands, with some fields filled in otherwise.
    MvcTestResult send(MvcTestResult page, String action, Map<String, String> otherwise) {
        var form = document(page).select("form[action$=" + action + "]").last();
        assertThat(form).as("a form for " + action).isNotNull();
        var request = browser.post()
                .uri(Objects.requireNonNull(form).attr("action"))
                .with(user(person.toString()))
                .with(csrf())
                .header("Accept-Language", language.code());
        var names = new ArrayList<>(otherwise.keySet());
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            var name = field.attr("name");
            if (name.equals("_csrf") || names.contains(name)) {
                continue;
            }
            switch (field.tagName()) {
                case "select" -> {
                    var chosen = field.selectFirst("option[selected]");
                    var first = field.selectFirst("option");
                    request.param(
                            name,
                            Objects.requireNonNull(chosen == null ? first : chosen)
                                    .attr("value"));
                }
                case "textarea" -> request.param(name, field.wholeText());
                default -> {
                    var box = List.of("checkbox", "radio").contains(field.attr("type"));
                    if (!box || field.hasAttr("checked")) {
                        request.param(name, field.attr("value"));
                    }
                }
            }
        }
        otherwise.forEach(request::param);
        return follow(request.exchange());
    }

    static Document document(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String address(MvcTestResult page) {
        return Objects.requireNonNull(page.getRequest().getRequestURI());
    }

    static String text(MvcTestResult page) {
        var main = document(page).selectFirst("main");
        return main == null ? "" : main.text();
    }
}
