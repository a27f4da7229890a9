package ca.qmhcn.platform.numbers;

import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal.Wanted;
import java.util.Arrays;
import java.util.Map;

/// What somebody brings to be charted, as they wrote it. Lives for one answer and is kept nowhere.
///
/// @param name     how the chart is called; may be empty
/// @param table    as it was pasted
/// @param baseline how many periods fix the limits; empty for all of them
/// @param phases   the periods at which something new begins, separated by semicolons
/// @param target   in the unit of the chart; may be empty
record Ask(
        String name,
        String table,
        What what,
        RuleSet rules,
        Wanted better,
        String baseline,
        String phases,
        String target) {

    private static final int LONGEST = 400;

    static final Ask NOTHING = new Ask("", "", What.ADVISE, RuleSet.THREE_SIGMA_ANHOEJ, Wanted.NEITHER, "", "", "");

    /// What a form sends; what it leaves out is as nothing was asked.
    static Ask of(Map<String, String> fields) {
        return new Ask(
                field(fields, "name"),
                fields.getOrDefault("table", ""),
                choice(fields, "what", NOTHING.what),
                RuleSet.named(fields.getOrDefault("rules", "")).orElse(NOTHING.rules),
                choice(fields, "better", NOTHING.better),
                field(fields, "baseline"),
                field(fields, "phases"),
                field(fields, "target"));
    }

    boolean asksMore() {
        return !rules.equals(NOTHING.rules) || !(baseline + phases + target + name).isEmpty();
    }

    private static String field(Map<String, String> fields, String name) {
        var written = fields.getOrDefault(name, "").strip();
        return written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    }

    private static <E extends Enum<E>> E choice(Map<String, String> fields, String name, E otherwise) {
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(fields.get(name)))
                .findFirst()
                .orElse(otherwise);
    }
}
