package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Dialect.DateOrder;
import java.util.Optional;

/// What a person said about how to read the file; the rest is detected.
///
/// @param sheet the name of a workbook's sheet
public record ReadingChoices(
        Optional<String> encoding,
        Optional<Character> delimiter,
        Optional<Character> decimalMark,
        Optional<DateOrder> dateOrder,
        Optional<String> sheet) {

    public static final ReadingChoices NONE = new ReadingChoices(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
