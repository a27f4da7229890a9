package ca.qmhcn.engine.cli;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.Tables;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Counts, checks and describes on one machine, for whoever may not send events away.
public final class CommandLine {

    private static final int DONE = 0;
    private static final int TO_MEND = 1;
    private static final int CANNOT = 2;

    private final Console console;
    private final LocalDate today;

    CommandLine(Console console, LocalDate today) {
        this.console = console;
        this.today = today;
    }

    public static void main(String[] arguments) {
        var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.systemDefault());
        System.exit(run(List.of(arguments), Locale.getDefault(), System.out, System.err, today));
    }

    /// @return what the program ends with: 0 for all well, 1 for something to mend, 2 for what cannot be done
    static int run(List<String> arguments, Locale locale, PrintStream out, PrintStream progress, LocalDate today) {
        var request = Request.of(arguments, locale);
        return new CommandLine(new Console(out, progress, request.language()), today).run(request);
    }

    private int run(Request request) {
        if (request.help()) {
            console.out().println(console.words().help());
            return DONE;
        }
        return switch (request.command()) {
            case "count" -> count(request);
            case "check" -> check(request);
            case "describe" -> describe(request);
            default -> refuse(console.words().unknownCommand(request.command()));
        };
    }

    private int count(Request request) {
        if (request.object().isEmpty() || request.out().isEmpty()) {
            return refuse(console.words().argumentMissing("count"));
        }
        var files = files(Path.of(request.object().get()));
        if (files.given().isEmpty()) {
            return refuse(files.said());
        }
        var counted = new CountingFolder(console, today, request.trino())
                .count(files.given(), Path.of(request.out().get()));
        return counted ? DONE : TO_MEND;
    }

    private int check(Request request) {
        if (request.object().isEmpty()) {
            return refuse(console.words().argumentMissing("check"));
        }
        var files = files(Path.of(request.object().get()));
        if (files.given().isEmpty()) {
            return refuse(files.said());
        }
        var good = true;
        for (var given : files.given()) {
            var checked = given.check(console, today);
            checked.said().forEach(console.out()::println);
            good &= checked.good();
        }
        return good ? DONE : TO_MEND;
    }

    private int describe(Request request) {
        var described = new Describing(console.language()).describe(request.object());
        described.ifPresent(console.out()::println);
        return described.isPresent()
                ? DONE
                : refuse(console.words()
                        .noSuchIndicator(request.object().orElse(""), String.join(", ", Describing.ids())));
    }

    private GivenFiles files(Path path) {
        return Files.exists(path)
                ? GivenFiles.in(path, Tables.of(Content.ofClasspath()), console)
                : new GivenFiles(List.of(), console.words().noSuchFolder(path.toString()));
    }

    private int refuse(String why) {
        console.progress().println(why);
        return CANNOT;
    }
}
