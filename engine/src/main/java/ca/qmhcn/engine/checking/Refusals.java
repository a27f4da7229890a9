package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.language.MessageBundles;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;

/// Says why a file cannot be read at all, and what to do.
public final class Refusals {

    private Refusals() {}

    public static String what(Refused refused, Language language) {
        return MessageBundles.of(Messages.class, language).refused(refused.refusal(), detail(refused));
    }

    public static String remedy(Refused refused, Language language) {
        return MessageBundles.of(Messages.class, language).mend(refused.refusal(), detail(refused));
    }

    private static String detail(Refused refused) {
        return String.join(", ", refused.details());
    }
}
