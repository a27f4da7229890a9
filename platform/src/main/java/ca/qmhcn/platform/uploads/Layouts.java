package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.PublishedLayout;
import ca.qmhcn.engine.definitions.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// How publishers lay out files of figures: those we know, turned into answers.
@Component
class Layouts {

    private final List<PublishedLayout> known = PublishedLayout.of(Content.ofClasspath());

    List<PublishedLayout> known() {
        return known;
    }

    Optional<PublishedLayout> named(String id) {
        return known.stream().filter(layout -> layout.id().equals(id)).findFirst();
    }

    /// The answers a person would give for a file that nobody has told us about: our own template where its columns are
    /// there, else a layout that fits, else the file's columns side by side.
    Answers guess(Answers answers, List<String> headers, TableDefinition table, ColumnAnswers straight) {
        var needed = table.columns().stream().filter(TableDefinition.Column::required);
        if (needed.allMatch(column ->
                straight.answers().said(ColumnAnswers.HEADER + column.name()).isPresent())) {
            return with(straight.answers(), Map.of(ColumnAnswers.LAYOUT, "template"));
        }
        return known.stream()
                .filter(layout -> layout.fits(headers))
                .findFirst()
                .map(layout -> of(answers, layout))
                .orElseGet(() -> blank(answers, "wide"));
    }

    /// The answers for a layout by its name, or for one to be told by hand: `template`, `wide`, `tall`.
    Answers choose(Answers answers, String layout) {
        return named(layout).map(known -> of(answers, known)).orElseGet(() -> blank(answers, layout));
    }

    private static Answers blank(Answers answers, String layout) {
        return answers.with(ColumnAnswers.ASKED, Map.of(ColumnAnswers.LAYOUT, layout));
    }

    private static Answers of(Answers answers, PublishedLayout layout) {
        var fields = new TreeMap<String, String>();
        fields.put(ColumnAnswers.LAYOUT, layout.tall() ? "tall" : "wide");
        fields.put(ColumnAnswers.LAYOUT + ".known", layout.id());
        fields.put("unit.id", layout.unit());
        fields.put("unit.name", layout.unitName());
        fields.put("unit.level", layout.level());
        fields.put("unit.start", layout.start());
        fields.put("unit.end", layout.end());
        fields.put("tall.measure", layout.measure());
        fields.put("tall.statistic", layout.statistic());
        fields.put("tall.value", layout.value());
        fields.put("constant.level", layout.everyLevel());
        fields.put(ColumnAnswers.MISSING, String.join("\n", layout.missing()));
        for (var i = 0; i < layout.figures().size(); i++) {
            var figure = layout.figures().get(i);
            var prefix = ColumnAnswers.MEASURE + i + ".";
            fields.put(prefix + "indicator", figure.indicator());
            fields.put(prefix + "numerator", figure.numerator());
            fields.put(prefix + "denominator", figure.denominator());
            fields.put(prefix + "plus", figure.plus());
            fields.put(prefix + "less", figure.less());
            fields.put(prefix + "published", figure.published());
        }
        return answers.with(ColumnAnswers.ASKED, fields);
    }

    private static Answers with(Answers answers, Map<String, String> more) {
        return answers.with(more::containsKey, more);
    }
}
