package ca.qmhcn.engine.cli;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.language.MessageBundles;
import java.io.PrintStream;

/// Where answers and news of progress go, and in which language.
record Console(PrintStream out, PrintStream progress, Language language) {

    Messages words() {
        return MessageBundles.of(Messages.class, language);
    }
}
