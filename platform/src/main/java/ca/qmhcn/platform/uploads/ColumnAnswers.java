package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.checking.Measure;
import ca.qmhcn.engine.checking.Shape;
import ca.qmhcn.engine.definitions.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of the answers that says which column holds what.
record ColumnAnswers(Answers answers) {

    static final String MISSING = "missing";
    static final String LAYOUT = "layout";
    static final String HEADER = "header.";
    static final String CONSTANT = "constant.";
    static final String UNIT = "unit.";
    static final String MEASURE = "measure.";
    static final String PUBLISHED = "published_count";

    /// Every field of this part.
    static final Predicate<String> ASKED = field -> field.equals(MISSING)
            || Stream.of(LAYOUT, HEADER, CONSTANT, UNIT, MEASURE, "tall.").anyMatch(field::startsWith);

    boolean given() {
        return answers.has(field -> field.startsWith(HEADER) || field.equals(LAYOUT));
    }

    /// How figures that were published elsewhere are laid out.
    Shape shape() {
        return switch (answers.said(LAYOUT).orElse("template")) {
            case "wide" -> new Shape.Wide(units(), measures());
            case "tall" ->
                new Shape.Tall(units(), text("tall.measure"), text("tall.statistic"), text("tall.value"), measures());
            default -> new Shape.Template();
        };
    }

    boolean reshapes() {
        return !(shape() instanceof Shape.Template);
    }

    Mapping mapping(TableDefinition table) {
        var headers = new LinkedHashMap<String, String>();
        var constants = new LinkedHashMap<String, String>();
        for (var column : table.columns()) {
            answers.said(HEADER + column.name()).ifPresent(header -> headers.put(column.name(), header));
            answers.said(CONSTANT + column.name()).ifPresent(value -> constants.put(column.name(), value));
        }
        var straight = Mapping.straight(table).headers();
        return new Mapping(reshapes() ? straight : headers, constants, missing());
    }

    /// Whether everything that is needed was said.
    boolean complete(TableDefinition table) {
        if (reshapes()) {
            var needed = shape() instanceof Shape.Tall
                    ? Stream.of("unit.id", "unit.start", "unit.end", "tall.measure", "tall.value")
                    : Stream.of("unit.id", "unit.start", "unit.end");
            return needed.allMatch(field -> answers.said(field).isPresent())
                    && !measures().isEmpty()
                    && measures().stream()
                            .noneMatch(measure -> measure.denominator().isEmpty());
        }
        return table.columns().stream()
                .filter(TableDefinition.Column::required)
                .allMatch(column -> answers.said(HEADER + column.name()).isPresent()
                        || answers.said(CONSTANT + column.name()).isPresent());
    }

    /// Spellings that mean that nothing is available.
    Set<String> missing() {
        return answers.said(MISSING)
                .map(text -> text.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /// The same answers with this mapping written down.
    Answers with(Mapping mapping, TableDefinition table) {
        var fields = new TreeMap<String, String>();
        table.columns()
                .forEach(column ->
                        fields.put(HEADER + column.name(), mapping.headers().getOrDefault(column.name(), "")));
        mapping.constants().forEach((column, value) -> fields.put(CONSTANT + column, value));
        fields.put(MISSING, String.join("\n", new java.util.TreeSet<>(mapping.missingTokens())));
        return answers.with(ASKED, fields);
    }

    /// Rows of the form for measures: those that were filled in, in order.
    List<Map<String, String>> measureFields() {
        var rows = new TreeMap<Integer, Map<String, String>>();
        answers.fields().forEach((field, value) -> {
            var parts = field.split("\\.", 3);
            if (field.startsWith(MEASURE) && parts.length == 3 && parts[1].matches("\\d{1,3}") && !value.isBlank()) {
                rows.computeIfAbsent(Integer.valueOf(parts[1]), _ -> new TreeMap<>())
                        .put(parts[2], value);
            }
        });
        return List.copyOf(rows.values());
    }

    private List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        for (var row : measureFields()) {
            if (row.containsKey("indicator") && row.containsKey("numerator")) {
                measures.add(new Measure(
                        row.getOrDefault("indicator", ""),
                        row.getOrDefault("numerator", ""),
                        present(row, "denominator", "plus"),
                        present(row, "less"),
                        row.getOrDefault("published", "")));
            }
        }
        return measures;
    }

    private static List<String> present(Map<String, String> row, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> Optional.ofNullable(row.get(field)).stream())
                .toList();
    }

    /// The headers that say whose figures, for when, and which.
    Set<String> headersOfUnits() {
        return Stream.of("unit.id", "unit.name", "unit.level", "unit.start", "unit.end", "tall.measure", "tall.value")
                .flatMap(field -> answers.said(field).stream())
                .collect(Collectors.toSet());
    }

    /// Where numbers are taken from: headers, or measures with their statistics.
    Set<String> sources() {
        return measures().stream()
                .flatMap(measure -> Stream.of(
                                List.of(measure.numerator(), measure.published()),
                                measure.denominator(),
                                measure.less())
                        .flatMap(List::stream))
                .filter(source -> !source.isEmpty())
                .collect(Collectors.toSet());
    }

    private Shape.Units units() {
        return new Shape.Units(
                text("unit.id"), text("unit.name"), text("unit.level"), text("unit.start"), text("unit.end"));
    }

    private String text(String field) {
        return answers.said(field).orElse("");
    }
}
