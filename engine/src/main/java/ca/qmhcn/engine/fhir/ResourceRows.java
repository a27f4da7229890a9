package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.JsonFault;
import ca.qmhcn.engine.reading.Dialect;
import ca.qmhcn.engine.reading.Flaw;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The rows of a view as those see them who export the file: a column is called as the element it comes of, and a line
/// that gives no rows stands among them with what is wrong with it.
public final class ResourceRows implements Rows {

    private final Path file;
    private final ViewDefinition view;

    public ResourceRows(Path file, ViewDefinition view) {
        this.file = file;
        this.view = view;
    }

    /// What those who export the file know its values by; the column's name where several share one.
    @Override
    public List<String> headers() {
        var elements = view.columns().stream().map(ViewColumn::element).toList();
        return view.columns().stream()
                .map(column ->
                        Collections.frequency(elements, column.element()) == 1 ? column.element() : column.name())
                .toList();
    }

    /// Under which header each of the view's columns stands.
    public Map<String, String> byName() {
        var byName = new LinkedHashMap<String, String>();
        var headers = headers();
        for (var i = 0; i < headers.size(); i++) {
            byName.put(view.columns().get(i).name(), headers.get(i));
        }
        return byName;
    }

    @Override
    public Dialect dialect() {
        return new ViewRows(file, view, _ -> {}).dialect();
    }

    @Override
    public void forEach(Consumer<Line> reader) {
        new ViewRows(file, view, line -> reader.accept(new Line(line.line(), 1, List.of(), List.of(flaw(line)))))
                .forEach(reader);
    }

    private static Flaw flaw(RejectedLine line) {
        return new Flaw(
                switch (line.reason()) {
                    case JSON -> flaw(JsonFault.Kind.valueOf(line.detail()));
                    case RESOURCE_TYPE -> Flaw.Kind.RESOURCE_TYPE;
                    case MODIFIER_EXTENSION -> Flaw.Kind.MODIFIER_EXTENSION;
                    case VALUE -> Flaw.Kind.RESOURCE_VALUE;
                },
                line.place());
    }

    private static Flaw.Kind flaw(JsonFault.Kind kind) {
        return switch (kind) {
            case SYNTAX, NOT_AN_OBJECT -> Flaw.Kind.JSON_SYNTAX;
            case TRAILING -> Flaw.Kind.JSON_TRAILING;
            case DUPLICATE_KEY -> Flaw.Kind.JSON_DUPLICATE_KEY;
            case ENCODING -> Flaw.Kind.ENCODING_INVALID;
            case NUMBER -> Flaw.Kind.NUMBER_RANGE;
            case TOO_LONG -> Flaw.Kind.JSON_TOO_LONG;
            case TOO_DEEP, TOO_WIDE -> Flaw.Kind.JSON_TOO_DEEP;
            case REFUSED_MEMBER -> Flaw.Kind.MODIFIER_EXTENSION;
        };
    }
}
