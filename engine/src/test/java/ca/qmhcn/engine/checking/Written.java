package ca.qmhcn.engine.checking;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/// What a program writes to its output and its logs, at the finest level, while it does something.
final class Written {

    private Written() {}

    static String during(Runnable work) {
        var bytes = new ByteArrayOutputStream();
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var out = System.out;
        var err = System.err;
        var logs = LogManager.getLogManager().getLogger("");
        var handler = new StreamHandler(stream, new SimpleFormatter());
        var level = logs.getLevel();
        handler.setLevel(Level.ALL);
        logs.addHandler(handler);
        logs.setLevel(Level.ALL);
        System.setOut(stream);
        System.setErr(stream);
        try {
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
            handler.flush();
            logs.removeHandler(handler);
            logs.setLevel(level);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
