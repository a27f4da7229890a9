package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.language.MessageBundles;

/// Something to mend: where it is, what was found, and what to do, in both languages.
///
/// @param line     as a spreadsheet shows it, the header being 1; 0 when it concerns no single row
/// @param column   the header as the person wrote it; empty when it concerns no single column
/// @param value    as found, shortened, with invisible characters made visible; empty where it must not be repeated
/// @param expected what would be right: codes, a range, a form; may be empty
public record Problem(ProblemCode code, long line, String column, String value, String expected) {

    private static final int LONGEST = 60;

    public Problem {
        value = code.hidesItsValue() ? "" : shown(value);
    }

    public String what(Language language) {
        return MessageBundles.of(Messages.class, language).what(code, column, value, expected);
    }

    public String remedy(Language language) {
        return MessageBundles.of(Messages.class, language).remedy(code, column, value, expected);
    }

    private static String shown(String value) {
        var visible = new StringBuilder();
        value.codePoints().limit(LONGEST + 1L).forEach(point -> {
            if (point > ' ' && !Values.isInvisible(point) || point == ' ') {
                visible.appendCodePoint(point);
            } else {
                visible.append("⟨U+%04X⟩".formatted(point));
            }
        });
        return value.codePointCount(0, value.length()) > LONGEST
                ? visible.substring(0, visible.offsetByCodePoints(0, LONGEST)) + "…"
                : visible.toString();
    }
}
