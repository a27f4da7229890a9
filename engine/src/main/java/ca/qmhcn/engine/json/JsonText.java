package ca.qmhcn.engine.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// One object in a text of its own, which may be spread over lines.
public final class JsonText {

    private JsonText() {}

    /// @throws FaultyJson when it is not one object
    public static JsonObject read(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var length = bytes.length;
        bytes = Arrays.copyOf(bytes, length + 1 + Tokens.AFTER);
        for (var i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                bytes[i] = ' ';
            }
        }
        bytes[length] = '\n';
        var reading = new JsonReading(Shape.everything(), Optional.empty());
        reading.over(bytes);
        return reading.line(0);
    }
}
