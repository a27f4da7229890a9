package ca.qmhcn.engine.fhir;

import java.util.List;
import java.util.Random;

/// Resources with everything views look at, here and there missing, doubled, empty or of another
/// type, made up from a seed.
final class MadeUpResources {

    private static final List<String> WORDS =
            List.of("finished", "é\\n", "AMB", "IMP", "EMER", "Patient/p1", "F32.1", "0");

    private static final List<String> NAMES = List.of(
            "status",
            "class",
            "code",
            "period",
            "start",
            "end",
            "subject",
            "reference",
            "reasonCode",
            "coding",
            "system",
            "type",
            "value",
            "valueString",
            "valueQuantity",
            "item",
            "answer",
            "linkId",
            "other");

    private final Random random;

    MadeUpResources(long seed) {
        random = new Random(seed);
    }

    String next(String type) {
        var text = new StringBuilder("{\"resourceType\":\"" + type + "\",\"id\":\"" + random.nextInt(1_000) + "\"");
        members(text, 0, true);
        return text.append('}').toString();
    }

    private void members(StringBuilder text, int depth, boolean first) {
        var comma = first ? "," : "";
        for (var name : NAMES) {
            if (random.nextInt(depth + 2) == 0) {
                text.append(comma).append('"').append(name).append("\":");
                value(text, depth + 1);
                comma = ",";
            }
        }
    }

    private void value(StringBuilder text, int depth) {
        switch (random.nextInt(depth > 4 ? 4 : 10)) {
            case 0 -> text.append(random.nextInt(100)).append(random.nextBoolean() ? ".50" : "");
            case 1 -> text.append(random.nextBoolean());
            case 2, 3 ->
                text.append('"').append(WORDS.get(random.nextInt(WORDS.size()))).append('"');
            case 4 -> text.append("null");
            case 5, 6 -> {
                text.append('[');
                for (var i = random.nextInt(4); i > 0; i--) {
                    value(text, depth + 1);
                    text.append(i > 1 ? "," : "");
                }
                text.append(']');
            }
            default -> {
                text.append('{');
                members(text, depth, false);
                text.append('}');
            }
        }
    }
}
