package ca.qmhcn.platform.results;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.PublicPaths;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.results.TotalsTable.Row;
import ca.qmhcn.platform.site.Job;
import ca.qmhcn.platform.site.NavigationEntry;
import ca.qmhcn.platform.site.Page;
import ca.qmhcn.platform.warehouse.Warehouses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What anybody may read of the network's figures: totals, once two people have approved them.
@Controller
class ResultsController implements NavigationEntry, PublicPaths {

    private static final ZoneId SECRETARIAT = ZoneId.of("America/Toronto");

    private final Warehouses warehouses;
    private final Releases releases;

    ResultsController(Warehouses warehouses, Releases releases) {
        this.warehouses = warehouses;
        this.releases = releases;
    }

    /// What was published of an indicator.
    ///
    /// @param prepared on which day
    record Result(IndicatorDefinition definition, TotalsTable totals, String prepared) {

        Optional<Row> latest() {
            return totals.network().stream().findFirst();
        }

        /// The latest year in one sentence.
        Optional<String> said(Messages say) {
            return latest().map(row -> row.value()
                    .map(value -> say.inYear(row.period(), row.organizations(), value))
                    .orElseGet(() -> say.inYearHidden(row.period())));
        }
    }

    /// What results.jte shows.
    record ResultsPage(List<Result> results) {}

    @GetMapping("/results")
    ModelAndView all(Words words) {
        return Page.of(
                "results/results",
                new ResultsPage(warehouses.catalogue().indicators().stream()
                        .flatMap(definition -> result(definition, words).stream())
                        .toList()));
    }

    @GetMapping("/results/{id}")
    ModelAndView one(@PathVariable String id, Words words) {
        return Page.of("results/result", result(id, words));
    }

    @GetMapping("/results/{id}/totals.csv")
    ResponseEntity<byte[]> file(@PathVariable String id, Words words) {
        return result(id, words)
                .totals()
                .csv()
                .download("%s_totals_%s.csv".formatted(id, words.language().code()));
    }

    private Result result(String id, Words words) {
        return warehouses
                .catalogue()
                .indicator(id)
                .flatMap(definition -> result(definition, words))
                .orElseThrow(NotHere::new);
    }

    private Optional<Result> result(IndicatorDefinition definition, Words words) {
        return releases.current(Family.of(definition), Tier.PUBLIC)
                .map(released -> new Result(
                        definition,
                        TotalsTable.of(released, definition, words),
                        words.date(LocalDate.ofInstant(released.preparedAt(), SECRETARIAT))))
                .filter(result -> !result.totals().isEmpty());
    }

    @Override
    public List<String> paths() {
        return List.of("/results", "/results/**");
    }

    @Override
    public Job job() {
        return Job.MEASURE;
    }

    @Override
    public String label(Words words) {
        return words.of(Messages.class).results();
    }

    @Override
    public String path() {
        return "/results";
    }

    @Override
    public boolean open(HttpServletRequest request) {
        return true;
    }
}
