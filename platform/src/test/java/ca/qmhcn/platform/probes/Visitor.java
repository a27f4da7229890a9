package ca.qmhcn.platform.probes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// Somebody who asks for addresses over HTTP, with a session and without a browser.
public final class Visitor {

    private final String home;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    public Visitor(String home) {
        this.home = home;
        readToken("/sign-in");
    }

    public Visitor signIn(String email, String password) {
        var answer = post("/sign-in", Map.of("email", email, "password", password));
        if (answer.headers().firstValue("Location").stream().noneMatch(to -> to.endsWith("/arrive"))) {
            throw new IllegalStateException(email + " cannot sign in");
        }
        readToken("/acting-for");
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// With the token a form of our own would carry.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token))));
    }

    /// A table and a file, as the form for bringing files in sends them.
    public HttpResponse<String> postFile(String path, String table, String csv) {
        var boundary = "between-the-parts";
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="table"\r
                \r
                %3$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="probe.csv"\r
                Content-Type: text/csv\r
                \r
                %4$s\r
                --%1$s--\r
                """.formatted(boundary, token, table, csv);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    /// Goes where an answer leads; work that goes on is waited for.
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var at = answer;
        for (var turn = 0; turn < 100; turn++) {
            var again = Jsoup.parse(at.body()).selectFirst("[data-refresh]");
            var next = at.headers()
                    .firstValue("Location")
                    .or(() -> Optional.ofNullable(again).map(element -> element.attr("data-refresh")));
            if (next.isEmpty()) {
                return at;
            }
            at = get(next.get().replace(home, ""));
        }
        throw new IllegalStateException("It never ends");
    }

    /// Sends the form of a page whose action ends so, as it stands.
    public HttpResponse<String> submit(HttpResponse<String> page, String action) {
        var form = Objects.requireNonNull(
                Jsoup.parse(page.body()).select("form[action$=" + action + "]").last());
        var fields = new LinkedHashMap<String, String>();
        form.select("input[name]:not([type=checkbox]):not([type=radio])")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("input[checked]").forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("select[name]").forEach(field -> {
            var chosen = field.selectFirst("option[selected]");
            fields.put(field.attr("name"), chosen == null ? "" : chosen.attr("value"));
        });
        fields.remove("_csrf");
        return follow(post(form.attr("action"), fields));
    }

    /// Sends forms as a page of somebody else's would.
    Visitor withoutToken() {
        token = "";
        return this;
    }

    private void readToken(String path) {
        var field = Jsoup.parse(get(path).body()).selectFirst("input[name=_csrf]");
        token = field == null ? "" : field.val();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path)).header("Accept-Language", "en-CA");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
