package ca.qmhcn.engine.language;

import java.util.Locale;

/// The two languages everything is said in.
public enum Language {
    EN(Locale.CANADA),
    FR(Locale.CANADA_FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// Canadian English or French: decides numbers, dates and plurals.
    public Locale locale() {
        return locale;
    }

    /// The two-letter code used in file names and `lang` attributes.
    public String code() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == EN ? FR : EN;
    }
}
