package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.platform.language.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/// Says a value as the reader would write it, so that a misunderstanding shows.
record Shown(Words words, Messages say) {

    static Shown to(Words words) {
        return new Shown(words, words.of(Messages.class));
    }

    String value(Column column, Object value) {
        return switch (value) {
            case LocalDate month when column.type() == ColumnType.MONTH -> words.month(YearMonth.from(month));
            case LocalDate date -> words.date(date);
            case Long number -> words.number(number);
            case BigDecimal number -> words.number(number.doubleValue(), Math.max(0, number.scale()));
            case Boolean yes -> say.yesNo(yes.toString());
            case String code
            when column.type() == ColumnType.CODE ->
                column.codes().stream()
                        .filter(known -> known.code().equals(code))
                        .map(known -> words.say(known.label()))
                        .findFirst()
                        .orElse(code);
            default -> value.toString();
        };
    }
}
