package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.charts.SignalMark;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Disclosure;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.site.Page;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One indicator of one organization over time: page, table and chart to take along.
@Controller
class IndicatorController {

    private final Indicators indicators;
    private final Origins origins;
    private final Organizations organizations;
    private final Disclosure disclosure;
    private final ReleaseTask releaseTask;

    IndicatorController(
            Indicators indicators,
            Origins origins,
            Organizations organizations,
            Disclosure disclosure,
            ReleaseTask releaseTask) {
        this.indicators = indicators;
        this.origins = origins;
        this.organizations = organizations;
        this.disclosure = disclosure;
        this.releaseTask = releaseTask;
    }

    @GetMapping("/organizations/{organization}/indicators/{id}")
    ModelAndView show(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @RequestParam @Nullable String profile,
            @RequestParam @Nullable String rules,
            Acting acting,
            Words words) {
        var shown = shown(organization, id, profile, rules, acting, words);
        return Page.of(
                "indicators/indicator",
                shown.page(
                        disclosure.floor(id, shown.audience(), organization),
                        acting.may(Permission.UPLOAD),
                        releaseTask.progress()));
    }

    @GetMapping("/organizations/{organization}/indicators/{id}/series.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @RequestParam @Nullable String profile,
            @RequestParam @Nullable String rules,
            Acting acting,
            Words words) {
        var shown = shown(organization, id, profile, rules, acting, words);
        return new SeriesFile(shown.view().series(), shown.figures(), shown.foot())
                .csv()
                .download(shown.fileName("csv"));
    }

    @GetMapping("/organizations/{organization}/indicators/{id}/chart.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @RequestParam @Nullable String profile,
            @RequestParam @Nullable String rules,
            Acting acting,
            Words words) {
        var shown = shown(organization, id, profile, rules, acting, words);
        return file(shown.chart().wide().file(), "image/svg+xml", shown.fileName("svg"));
    }

    static ResponseEntity<byte[]> file(String text, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Shown shown(
            OrganizationId organization,
            String id,
            @Nullable String profile,
            @Nullable String rules,
            Acting acting,
            Words words) {
        acting.in(organization).require(Permission.SEE_FIGURES);
        var definition = indicators
                .definition(id)
                .filter(known -> known.fact().isPresent())
                .orElseThrow(NotHere::new);
        var chosen = profile(definition, profile);
        var audience = Audience.of(acting);
        return new Shown(
                indicators.view(organization, definition, chosen, rules(definition, rules), audience),
                new FigureWords(definition, words),
                audience,
                organization,
                words.say(organizations.name(organization)),
                origins.of(organization, definition),
                origins.zone(organization));
    }

    /// The variant asked for, or the first; one that does not exist is a page that does not exist.
    static String profile(IndicatorDefinition definition, @Nullable String asked) {
        if (asked == null) {
            return definition.firstProfile();
        }
        return definition.profiles().stream()
                .map(known -> known.id())
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// The rules asked for, or those of the definition.
    private static RuleSet rules(IndicatorDefinition definition, @Nullable String asked) {
        return asked == null ? Series.rules(definition) : RuleSet.named(asked).orElseThrow(NotHere::new);
    }

    /// Everything the page, the table and the picture say.
    private record Shown(
            Indicators.View view,
            FigureWords figures,
            Audience audience,
            OrganizationId id,
            String organization,
            List<Origins.Origin> origins,
            ZoneId zone) {

        String foot() {
            var definition = figures.definition();
            return organization + " · " + definition.code() + " · "
                    + figures.say().version(definition.version())
                    + view.recount()
                            .flatMap(ResultStore.Recount::ended)
                            .map(at -> " · "
                                    + figures.say().countedOn(figures.words().moment(at, zone)))
                            .orElse("");
        }

        Drawing.Fitted chart() {
            return new Pictures(view.series(), figures).chart(foot()).draw(figures.words());
        }

        IndicatorPage page(int floor, boolean mayUpload, ReleaseTask.Progress progress) {
            return new IndicatorPage(
                    id,
                    organization,
                    view,
                    figures,
                    new Sentences(view.series(), figures),
                    view.series().last().isEmpty() ? Optional.empty() : Optional.of(chart()),
                    Waterfall.of(view, figures),
                    origins,
                    zone,
                    audience,
                    floor,
                    mayUpload,
                    audience == Audience.OWN_EXACT ? Optional.empty() : progress.said(view.awaited(), figures.say()));
        }

        String fileName(String ending) {
            var series = view.series();
            return "%s_%s%s_%s.%s"
                    .formatted(
                            id,
                            series.definition().id(),
                            series.profile().isEmpty() ? "" : "_" + series.profile(),
                            figures.words().language().code(),
                            ending);
        }
    }

    /// What indicator.jte shows.
    ///
    /// @param preparing what is said while releases are prepared
    record IndicatorPage(
            OrganizationId id,
            String organization,
            Indicators.View view,
            FigureWords figures,
            Sentences sentences,
            Optional<Drawing.Fitted> chart,
            Waterfall waterfall,
            List<Origins.Origin> origins,
            ZoneId zone,
            Audience audience,
            int floor,
            boolean mayUpload,
            Optional<String> preparing) {

        SignalMark mark() {
            return SignalMark.of(view.series().signal());
        }

        ChartWords charts() {
            return ChartWords.in(figures.words());
        }

        RuleSet rules() {
            return view.series().findings().rules();
        }

        /// Keeps the variant and the rules in the addresses of files and pages.
        String query() {
            var series = view.series();
            var asked = new ArrayList<String>();
            if (!series.profile().isEmpty()) {
                asked.add("profile=" + series.profile());
            }
            if (!rules().equals(Series.rules(series.definition()))) {
                asked.add("rules=" + rules().id());
            }
            return asked.isEmpty() ? "" : "?" + String.join("&", asked);
        }

        String said(Origins.Origin origin, Words words) {
            var say = words.of(Messages.class);
            return origin.latest()
                    .map(batch -> say.batch(words.say(origin.table()), words.moment(batch.at(), zone)))
                    .orElseGet(() -> words.say(origin.table()) + " – " + say.noBatch());
        }

        Optional<String> counted(Words words) {
            return view.recount()
                    .flatMap(ResultStore.Recount::ended)
                    .map(at -> words.of(Messages.class).countedOn(words.moment(at, zone)));
        }
    }
}
