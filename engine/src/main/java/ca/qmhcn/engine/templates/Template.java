package ca.qmhcn.engine.templates;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Code;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.language.MessageBundles;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// What to fill in for a table, in one language. Columns are headed by their labels, which are recognized when the file
/// comes back.
public record Template(TableDefinition table, Language language) {

    private static final BigDecimal USUAL = new BigDecimal("1.5");

    public List<String> headers() {
        return table.columns().stream()
                .map(column -> column.label().in(language))
                .toList();
    }

    /// A row that could be filled in so. Its texts say that it is an example, by which the check finds it when it was
    /// left in a file.
    public List<String> example() {
        return table.columns().stream().map(this::example).toList();
    }

    private String example(Column column) {
        return switch (column.type()) {
            case TEXT -> say().exampleText();
            case CODE -> column.codes().getFirst().label().in(language);
            case PSEUDONYM -> "k-7f3a9c";
            case DATE -> "2026-03-12";
            case TIMESTAMP -> "2026-03-12T14:05:00-05:00";
            case MONTH -> "2026-03";
            case INTEGER -> number(column, BigDecimal.ONE).toBigInteger().toString();
            case DECIMAL -> decimal(number(column, USUAL));
            case YES_NO -> say().yesOrNo("true");
        };
    }

    private static BigDecimal number(Column column, BigDecimal usual) {
        var least = column.least().map(usual::max).orElse(usual);
        return column.most().map(least::min).orElse(least);
    }

    /// As people of the language write it.
    private String decimal(BigDecimal number) {
        return language == Language.FR ? number.toPlainString().replace('.', ',') : number.toPlainString();
    }

    /// What a column holds, in words.
    String kind(Column column) {
        var codes = column.codes().stream()
                .map(Code::label)
                .map(label -> label.in(language))
                .collect(Collectors.joining("; "));
        var kind = say().kind(column.type(), codes);
        return column.hint().map(hint -> kind + ". " + hint.in(language)).orElse(kind);
    }

    /// Whether a spreadsheet must not take what is written there for a number or a date.
    static boolean isText(Column column) {
        return column.type() != ColumnType.INTEGER && column.type() != ColumnType.DECIMAL;
    }

    Messages say() {
        return MessageBundles.of(Messages.class, language);
    }
}
