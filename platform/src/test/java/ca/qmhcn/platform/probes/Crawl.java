package ca.qmhcn.platform.probes;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Everything somebody can come to from a first page by following links and choosing in forms, byte for byte.
public final class Crawl {

    private static final int MOST = 5_000;

    private final Visitor visitor;
    private final Predicate<String> follows;
    private final SequencedMap<String, String> answers = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    private Crawl(Visitor visitor, Predicate<String> follows) {
        this.visitor = visitor;
        this.follows = follows;
    }

    /// @param follows which addresses are asked for
    public static Crawl of(Visitor visitor, Predicate<String> follows, String... first) {
        var crawl = new Crawl(visitor, follows);
        crawl.run(List.of(first));
        return crawl;
    }

    /// What each address answered, in the order in which they were asked for.
    public Map<String, String> answers() {
        return Collections.unmodifiableMap(answers);
    }

    /// Addresses that a page leads to and that did not answer.
    public List<String> failures() {
        return List.copyOf(failures);
    }

    private void run(List<String> first) {
        var next = new ArrayDeque<>(first);
        var seen = new LinkedHashSet<>(first);
        while (!next.isEmpty() && answers.size() < MOST) {
            var address = next.remove();
            var answer = visitor.get(address);
            answers.put(address, answer.headers().map() + "\n" + answer.body());
            if (answer.statusCode() >= 400) {
                failures.add(answer.statusCode() + " " + address);
            }
            answer.headers()
                    .firstValue("Location")
                    .map(there -> local(address, there))
                    .filter(seen::add)
                    .ifPresent(next::add);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                for (var link : links(address, Jsoup.parse(answer.body()))) {
                    if (follows.test(link) && seen.add(link)) {
                        next.add(link);
                    }
                }
            }
        }
        if (!next.isEmpty()) {
            throw new IllegalStateException("More than " + MOST + " addresses");
        }
    }

    private static List<String> links(String here, Document page) {
        var links = new ArrayList<String>();
        page.select("a[href]").forEach(link -> links.add(local(here, link.attr("href"))));
        page.select("[src]").forEach(link -> links.add(local(here, link.attr("src"))));
        page.select("link[href], use[href]").forEach(link -> links.add(local(here, link.attr("href"))));
        page.select("form[method=get]")
                .forEach(form -> form.select("option").forEach(option -> {
                    var select = option.closest("select");
                    if (select != null) {
                        links.add(local(here, form.attr("action") + "?" + choice(form, select, option)));
                    }
                }));
        links.removeIf(String::isEmpty);
        return links;
    }

    /// One choice, and all else as it stands.
    private static String choice(Element form, Element select, Element option) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        form.select("select").forEach(other -> {
            var chosen = other.selectFirst("option[selected]");
            fields.put(other.attr("name"), chosen == null ? "" : chosen.attr("value"));
        });
        fields.put(select.attr("name"), option.attr("value"));
        var query = new ArrayList<String>();
        fields.forEach((name, value) -> query.add(name + "=" + value));
        return String.join("&", query);
    }

    /// The address within the platform; empty for one outside.
    private static String local(String here, String there) {
        if (there.startsWith("#")) {
            return here;
        }
        if (there.startsWith("data:") || there.contains("{") || there.contains(" ")) {
            return "";
        }
        var address = URI.create("http://here" + here).resolve(there.replaceFirst("#.*", ""));
        var own = address.getHost() != null
                && (address.getHost().equals("here") || address.getHost().equals("127.0.0.1"));
        return own && address.getScheme().equals("http")
                ? address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                : "";
    }
}
