package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.language.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How a publisher lays out a file of figures, so that nobody has to say it column by column.
///
/// @param tall      one number in each row; otherwise several measures side by side
/// @param unit      the header that says whose figures; likewise `unitName`, `level`, `start` and `end`, which
///                  are empty where the file has none
/// @param everyLevel the level of all rows, where no column says it
/// @param measure,statistic,value the headers of a tall file; empty otherwise
/// @param missing   spellings that mean that nothing is available
public record PublishedLayout(
        String id,
        Bilingual title,
        boolean tall,
        String unit,
        String unitName,
        String level,
        String everyLevel,
        String start,
        String end,
        String measure,
        String statistic,
        String value,
        List<String> missing,
        List<Figure> figures) {

    private static final Set<String> KEYS = Set.of(
            "layout",
            "title",
            "tall",
            "unit",
            "unit-name",
            "level",
            "every-level",
            "start",
            "end",
            "measure",
            "statistic",
            "value",
            "missing",
            "figures");
    private static final Set<String> FIGURE_KEYS =
            Set.of("indicator", "numerator", "denominator", "plus", "less", "published");

    /// Where an indicator's numbers stand: a header, or in a tall file a measure and a statistic as `recovery|count`.
    ///
    /// @param plus added to the denominator; `less` taken from it; empty where there is none
    public record Figure(
            String indicator, String numerator, String denominator, String plus, String less, String published) {}

    /// The layouts that come with the content, by name.
    ///
    /// @throws UnusableDefinitions with every mistake
    public static List<PublishedLayout> of(Content content) {
        var problems = new ArrayList<DefinitionProblem>();
        var layouts = content.paths("intake/published-count/layouts/", ".yaml").stream()
                .map(path -> layout(Yaml.read(path, content.text(path), problems)))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnusableDefinitions(problems);
        }
        return layouts;
    }

    /// Whether a file has every column this layout names.
    public boolean fits(List<String> headers) {
        var wanted = new ArrayList<>(List.of(unit, unitName, level, start, end, measure, statistic, value));
        if (!tall) {
            figures.forEach(figure -> wanted.addAll(List.of(
                    figure.numerator(), figure.denominator(), figure.plus(), figure.less(), figure.published())));
        }
        return wanted.stream().filter(header -> !header.isEmpty()).allMatch(headers::contains);
    }

    private static PublishedLayout layout(Yaml file) {
        file.onlyKnows(KEYS);
        var figures =
                file.at("figures").items().stream().map(PublishedLayout::figure).toList();
        if (figures.isEmpty()) {
            file.problem("a layout needs «figures»");
        }
        return new PublishedLayout(
                file.text("layout"),
                file.bilingual("title"),
                file.yes("tall"),
                file.text("unit"),
                maybe(file, "unit-name"),
                maybe(file, "level"),
                maybe(file, "every-level"),
                file.text("start"),
                file.text("end"),
                maybe(file, "measure"),
                maybe(file, "statistic"),
                maybe(file, "value"),
                file.texts("missing"),
                figures);
    }

    private static Figure figure(Yaml figure) {
        figure.onlyKnows(FIGURE_KEYS);
        return new Figure(
                figure.text("indicator"),
                figure.text("numerator"),
                figure.text("denominator"),
                maybe(figure, "plus"),
                maybe(figure, "less"),
                maybe(figure, "published"));
    }

    private static String maybe(Yaml yaml, String key) {
        return yaml.at(key).maybeText().orElse("");
    }
}
