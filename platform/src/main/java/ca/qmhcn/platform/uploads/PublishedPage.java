package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.Shape;
import ca.qmhcn.engine.reading.Sheet;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.uploads.ColumnsController.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What published.jte shows: how a file of published figures is laid out.
///
/// @param tall       one number in each row
/// @param recognized the title of a known layout that fits; empty when it is told by hand
/// @param sources    what a number can be taken from: headers, or measures with their statistics
record PublishedPage(
        Trail trail,
        List<Layout> layouts,
        boolean tall,
        String recognized,
        List<String> headers,
        Answers answers,
        List<String> sources,
        List<Map<String, String>> measures,
        List<Indicator> indicators,
        Missing missing,
        boolean failed) {

    /// A way to lay out a file; the three that are told by hand have no title of their own.
    record Layout(String id, String title, boolean chosen) {}

    /// An indicator that published figures may belong to.
    record Indicator(String id, String title) {}

    static final List<String> BY_HAND = List.of("template", "wide", "tall");
    private static final int SPARE = 1;

    static List<Layout> layouts(Layouts layouts, ColumnAnswers answers, Words words) {
        var known = answers.answers().said(ColumnAnswers.LAYOUT + ".known").orElse("");
        var shape = answers.answers().said(ColumnAnswers.LAYOUT).orElse("template");
        return Stream.concat(
                        layouts.known().stream()
                                .map(layout -> new Layout(
                                        layout.id(),
                                        words.say(layout.title()),
                                        layout.id().equals(known))),
                        BY_HAND.stream().map(id -> new Layout(id, "", known.isEmpty() && id.equals(shape))))
                .toList();
    }

    static PublishedPage of(
            Trail trail,
            Sheet sheet,
            ColumnAnswers answers,
            List<Layout> choices,
            List<Indicator> indicators,
            boolean failed) {
        var shape = answers.shape();
        var sources = shape instanceof Shape.Tall tall
                ? List.copyOf(Sources.in(sheet, tall).keySet())
                : sheet.headers().stream().filter(header -> !header.isEmpty()).toList();
        var measures = new ArrayList<>(answers.measureFields());
        for (var i = 0; i < SPARE; i++) {
            measures.add(Map.of());
        }
        return new PublishedPage(
                trail,
                choices,
                shape instanceof Shape.Tall,
                choices.stream()
                        .filter(Layout::chosen)
                        .map(Layout::title)
                        .findFirst()
                        .orElse(""),
                sheet.headers(),
                answers.answers(),
                sources,
                measures,
                indicators,
                ColumnsController.missing(sheet, answers),
                failed);
    }

    /// A known layout that needs no more to be said may stay folded.
    boolean mayFold() {
        return !recognized.isEmpty() && !failed;
    }

    String said(String field) {
        return answers.said(field).orElse("");
    }
}
