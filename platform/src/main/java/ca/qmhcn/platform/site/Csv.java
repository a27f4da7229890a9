package ca.qmhcn.platform.site;

import ca.qmhcn.engine.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table as a file that spreadsheets open: UTF-8 with its mark, every cell in quotation marks, and no cell that a
/// spreadsheet would take for a formula.
public final class Csv {

    private static final Pattern FORMULA = Pattern.compile("[=+@\t\r＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile("-.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-\\d+([.,]\\d+)?");

    private final char delimiter;
    private final StringBuilder text = new StringBuilder("\uFEFF");

    public Csv(char delimiter) {
        this.delimiter = delimiter;
    }

    /// As spreadsheets of a language open it.
    public static Csv in(Language language) {
        return new Csv(language == Language.FR ? ';' : ',');
    }

    public Csv row(List<String> cells) {
        text.append(cells.stream()
                        .map(cell -> '"' + neutral(cell).replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(delimiter))))
                .append("\r\n");
        return this;
    }

    private static String neutral(String cell) {
        var isFormula = FORMULA.matcher(cell).matches()
                || SIGNED.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return isFormula ? "'" + cell : cell;
    }

    public ResponseEntity<byte[]> download(String name) {
        return Download.of(
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                name,
                text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
