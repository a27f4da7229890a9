package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.definitions.IndicatorDefinition.Asked;
import ca.qmhcn.engine.definitions.IndicatorDefinition.LeftOut;
import ca.qmhcn.engine.definitions.IndicatorDefinition.Profile;
import ca.qmhcn.engine.definitions.IndicatorDefinition.Source;
import ca.qmhcn.engine.language.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the words of `indicators/<id>/indicator.yaml`; what it counts is checked by [Compiling].
final class IndicatorFiles {

    private static final Set<String> ASKED = Set.of("met", "value", "numerator", "denominator", "behind");
    private static final Set<String> PROFILE_KEYS = Set.of(
            "name", "means", "on", "matures-after", "left-out", "met", "value", "numerator", "denominator", "behind");
    private static final Set<String> KEYS = Set.of(
            "id",
            "code",
            "version",
            "status",
            "name",
            "means",
            "adapted",
            "source",
            "lens",
            "dimensions",
            "counts",
            "on",
            "shows",
            "better",
            "matures-after",
            "left-out",
            "met",
            "value",
            "numerator",
            "denominator",
            "behind",
            "per",
            "decimals",
            "unit",
            "strata",
            "needs",
            "rare",
            "profiles",
            "rules",
            "sensitive",
            "published");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) days?");

    private IndicatorFiles() {}

    static IndicatorDefinition indicator(Yaml file) {
        file.onlyKnows(KEYS);
        var shows = file.oneOf("shows", Statistic.class);
        var fact = file.at("counts").maybeText();
        var on = file.at("on").maybeText();
        var matures = days(file, 0);
        var leftOut = leftOut(file.at("left-out"), shows, fact.isPresent());
        var asked = asked(file, none());
        var read = new IndicatorDefinition(
                file.text("id"),
                file.text("code"),
                whole(file, "version", 1),
                file.oneOf("status", Status.class),
                file.bilingual("name"),
                file.bilingual("means"),
                file.maybeBilingual("adapted"),
                source(file.at("source")),
                file.text("lens"),
                dimensions(file.at("dimensions")),
                fact,
                on,
                shows,
                file.oneOf("better", Direction.class),
                matures,
                leftOut,
                asked,
                number(file, "per", 1),
                whole(file, "decimals", 1),
                unit(file, shows),
                file.texts("strata"),
                file.texts("needs"),
                file.texts("rare"),
                publishedDenominatorTimes(file.at("published")),
                profiles(file, shows, on, matures, leftOut, asked),
                file.at("rules").maybeText(),
                file.yes("sensitive"));
        check(file, read);
        return read;
    }

    private static void check(Yaml file, IndicatorDefinition read) {
        if (!file.file().equals("indicators/" + read.id() + "/indicator.yaml")) {
            file.at("id").problem("«id» must be the name of its folder");
        }
        if (!read.id().matches("[a-z][a-z0-9-]*")) {
            file.at("id").problem("«id» is small letters, digits and hyphens");
        }
        if (!Set.of("patient", "provider").contains(read.lens())) {
            file.at("lens").problem("«lens» is patient or provider");
        }
        if (read.status() == Status.ADAPTED && read.adapted().isEmpty()) {
            file.at("status")
                    .problem(
                            "an adapted definition says in «adapted», in both languages, what differs from its source");
        }
        if (read.status() == Status.OFFICIAL && read.adapted().isPresent()) {
            file.at("adapted").problem("an official definition is used unchanged: nothing in «adapted»");
        }
        read.source()
                .link()
                .filter(link -> !link.startsWith("https://"))
                .ifPresent(_ -> file.at("source").at("link").problem("a link begins with https://"));
        if (read.fact().isEmpty()) {
            Stream.concat(
                            Stream.of("on", "left-out", "strata", "needs", "rare", "matures-after", "profiles"),
                            ASKED.stream())
                    .sorted()
                    .filter(key -> file.at(key).isThere())
                    .forEach(key -> file.at(key).problem("«" + key + "» needs «counts»: the fact it is asked of"));
        }
    }

    private static Source source(Yaml source) {
        source.onlyKnows(Set.of("name", "link"));
        return new Source(source.bilingual("name"), source.at("link").maybeText());
    }

    private static Map<String, List<String>> dimensions(Yaml editions) {
        var dimensions = new LinkedHashMap<String, List<String>>();
        editions.entries().keySet().forEach(edition -> dimensions.put(edition, editions.texts(edition)));
        if (dimensions.isEmpty() || dimensions.values().stream().anyMatch(List::isEmpty)) {
            editions.problem("«dimensions» names for each edition the dimensions it speaks to");
        }
        return dimensions;
    }

    private static List<LeftOut> leftOut(Yaml reasons, Statistic shows, boolean counted) {
        var leftOut = new ArrayList<LeftOut>();
        reasons.entries().forEach((id, reason) -> {
            reason.onlyKnows(Set.of("when", "en", "fr"));
            if (id.equals(LeftOut.MISSING.id())) {
                reason.problem("«missing» is left out by itself; take another name");
            }
            leftOut.add(new LeftOut(id, reasons.bilingual(id), reason.text("when")));
        });
        if (counted && shows != Statistic.PROPORTION) {
            leftOut.add(LeftOut.MISSING);
        }
        return List.copyOf(leftOut);
    }

    private static List<Profile> profiles(
            Yaml file, Statistic shows, Optional<String> on, int matures, List<LeftOut> leftOut, Asked asked) {
        return file.at("profiles").entries().entrySet().stream()
                .map(entry -> {
                    var profile = entry.getValue();
                    profile.onlyKnows(PROFILE_KEYS);
                    return new Profile(
                            entry.getKey(),
                            profile.bilingual("name"),
                            profile.bilingual("means"),
                            profile.at("on").maybeText().or(() -> on),
                            days(profile, matures),
                            profile.at("left-out").isThere() ? leftOut(profile.at("left-out"), shows, true) : leftOut,
                            asked(profile, asked));
                })
                .toList();
    }

    private static Asked asked(Yaml place, Asked otherwise) {
        return new Asked(
                place.at("met").maybeText().or(otherwise::met),
                place.at("value").maybeText().or(otherwise::value),
                place.at("numerator").maybeText().or(otherwise::numerator),
                place.at("denominator").maybeText().or(otherwise::denominator),
                place.at("behind").maybeText().or(otherwise::behind));
    }

    private static Asked none() {
        return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Bilingual unit(Yaml file, Statistic shows) {
        return file.maybeBilingual("unit").orElseGet(() -> switch (shows) {
            case PROPORTION -> new Bilingual("percent", "pour cent");
            case DAYS -> new Bilingual("days", "jours");
            case RATIO, RATE, YEARLY_RATE -> {
                file.problem("«unit» is missing: say what the printed value is");
                yield new Bilingual("?", "?");
            }
        });
    }

    private static int publishedDenominatorTimes(Yaml published) {
        published.onlyKnows(Set.of("denominator-times"));
        return whole(published, "denominator-times", 1);
    }

    private static int days(Yaml place, int otherwise) {
        var written = place.at("matures-after");
        if (written.maybeText().isEmpty()) {
            return otherwise;
        }
        var days = DAYS.matcher(written.maybeText().get());
        if (!days.matches()) {
            written.problem("«matures-after» is a number of days, as 37 days");
            return otherwise;
        }
        return Integer.parseInt(days.group(1));
    }

    private static int whole(Yaml file, String key, int otherwise) {
        return (int) number(file, key, otherwise);
    }

    private static double number(Yaml file, String key, double otherwise) {
        var text = file.at(key).maybeText();
        if (text.isPresent() && !text.get().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            file.at(key).problem("«" + key + "» is a number");
            return otherwise;
        }
        return text.map(Double::parseDouble).orElse(otherwise);
    }
}
