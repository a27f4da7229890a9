package ca.qmhcn.platform.results;

/// The words of totals, on the pages of members and on those for everybody.
interface Messages {

    String results();

    String resultsWhat();

    // Totals

    String totalsWhat();

    String allTogether();

    /// @param code two letters, as Canada Post writes them
    String province(String code);

    String fiscalYear();

    String place();

    String organizations();

    String value();

    String interval95();

    String counted();

    String outOf();

    /// “April 2025 to March 2026”
    String period(String from, String to);

    /// “60 % to 64 %”
    String interval(String from, String to);

    String hidden();

    String whyHidden();

    String provincesIn(String period);

    String provincesWhat();

    // For everybody

    String nothingPublished();

    String nothingPublishedWhat();

    String seeIndicators();

    String indicator();

    String inYear(String period, int organizations, String value);

    String inYearHidden(String period);

    String yearByYear();

    String rounded();

    String notNamed();

    String publishedOn(String date);

    String meaning();

    String downloadCsv();
}
