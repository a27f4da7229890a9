package ca.qmhcn.engine.templates;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition.Code;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A table as a Frictionless Table Schema, so that other programs can make and check files for it. Its fields have
/// the columns' own names, which are understood in both languages.
public final class TableSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Template template;

    public TableSchema(Template template) {
        this.template = template;
    }

    public String json() {
        var schema = NODES.objectNode();
        schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        schema.put("name", template.table().name());
        schema.put("title", template.table().title().in(template.language()));
        schema.put("description", template.table().what().in(template.language()));
        var fields = schema.putArray("fields");
        template.table().columns().forEach(column -> fields.add(field(column)));
        template.table().key().forEach(schema.putArray("primaryKey")::add);
        schema.putArray("missingValues").add("");
        return JSON.writeValueAsString(schema);
    }

    private ObjectNode field(Column column) {
        var field = NODES.objectNode();
        field.put("name", column.name());
        field.put("title", column.label().in(template.language()));
        field.put("description", template.kind(column));
        field.put("type", type(column.type()));
        if (column.type() == ColumnType.TIMESTAMP) {
            field.put("format", "any");
        }
        if (column.type() == ColumnType.YES_NO) {
            List.of("yes", "oui", "true", "1").forEach(field.putArray("trueValues")::add);
            List.of("no", "non", "false", "0").forEach(field.putArray("falseValues")::add);
        }
        var constraints = field.putObject("constraints");
        constraints.put("required", column.required());
        column.least().ifPresent(least -> constraints.put("minimum", least));
        column.most().ifPresent(most -> constraints.put("maximum", most));
        if (column.type() == ColumnType.CODE) {
            column.codes().stream().map(Code::code).forEach(constraints.putArray("enum")::add);
        }
        return field;
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT, CODE, PSEUDONYM -> "string";
            case DATE -> "date";
            case TIMESTAMP -> "datetime";
            case MONTH -> "yearmonth";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case YES_NO -> "boolean";
        };
    }
}
