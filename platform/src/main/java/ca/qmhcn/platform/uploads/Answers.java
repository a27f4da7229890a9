package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.engine.reading.ReadingChoices;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a person said about a file, field by field as the forms name them. What they did not say is detected.
record Answers(SortedMap<String, String> fields) {

    static final String SHEET = "sheet";
    static final Answers NONE = new Answers(new TreeMap<>());
    static final Map<String, Character> DELIMITERS = Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');
    static final Map<String, Character> DECIMAL_MARKS = Map.of("point", '.', "comma", ',');
    static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE");

    Answers {
        fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    static Answers parse(String text) {
        var fields = new TreeMap<String, String>();
        Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> fields.put(decoded(pair[0]), decoded(pair[1])));
        return new Answers(fields);
    }

    String text() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// What was said there, when anything was.
    Optional<String> said(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isBlank());
    }

    boolean has(Predicate<String> field) {
        return fields.keySet().stream().anyMatch(field);
    }

    /// The same with the fields that a form asked for replaced by what it brought.
    Answers with(Predicate<String> asked, Map<String, String> brought) {
        var all = new TreeMap<>(fields);
        all.keySet().removeIf(asked);
        brought.forEach((field, value) -> {
            if (asked.test(field)) {
                all.put(field, value);
            }
        });
        return new Answers(all);
    }

    Answers ofSheet(String name) {
        return with(SHEET::equals, Map.of(SHEET, name));
    }

    /// Without everything that was said but of which sheet it was said.
    Answers onlySheet() {
        return with(field -> !field.equals(SHEET), Map.of());
    }

    ReadingChoices reading() {
        return new ReadingChoices(
                said("encoding").filter(ENCODINGS::contains),
                said("delimiter").flatMap(name -> Optional.ofNullable(DELIMITERS.get(name))),
                said("decimal").flatMap(name -> Optional.ofNullable(DECIMAL_MARKS.get(name))),
                said("dates")
                        .flatMap(name -> Arrays.stream(DateOrder.values())
                                .filter(order -> order.name().equals(name))
                                .findFirst()),
                said(SHEET));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
