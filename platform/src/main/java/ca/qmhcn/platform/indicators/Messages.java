package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.Direction;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.engine.definitions.Status;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.disclosure.Audience;

/// The words of the indicators' pages, charts and files.
interface Messages {

    String measure();

    // An organization's home

    String homeWhat();

    String attention(int signals);

    String allCalm();

    /// @param expected as it is printed
    /// @param whole    the same without what follows the point, to choose the word by
    /// @param months   in how many there is one; 0 where that is not said
    String falseAlarms(int read, String expected, int whole, int months);

    String howNumbers();

    String nothingYet();

    String nothingYetWhat();

    String nothingYetReader();

    String bringFile();

    String seeFiles();

    String counting();

    String countingFailed();

    String countedOn(String moment);

    String preparing(int done, int all);

    String preparingFailed();

    String preparingAwaited();

    String ringTitle(String organization);

    String ringWhat();

    String byDimension();

    String figure();

    String noIndicators();

    String otherEdition(String edition);

    String legend();

    // Who reads

    String audience(Audience audience, int floor);

    // A figure

    String days(String days);

    String ninetieth(String days);

    String of(String numerator, String denominator);

    String people(String number);

    String interval(String lower, String upper);

    String withheld(Cell.Reason reason);

    String missing();

    String notApplicable();

    // What the chart says

    String inMonth(String month, String value);

    String outside(String month, String verdict);

    String found(String month, String verdict, String what);

    String rulesLabel();

    String chooseRules();

    String shiftedAbove(String since, int months, String verdict);

    String shiftedBelow(String since, int months, String verdict);

    String usual(String from, String to);

    String unsettled();

    String tooFew(int known, int needed);

    String noFigure();

    String allHidden();

    String oneSided();

    String stale(String month);

    String someHidden();

    String nothingNew();

    String trial(int months);

    String yearlyNote();

    // The page of one indicator

    String overTime();

    String table();

    String month();

    String parts();

    String surely();

    String limits();

    String downloadCsv();

    String downloadSvg();

    String whoCounts();

    String whoCountsWhat(String from, String to);

    String everybody();

    String everyRow();

    String counted();

    String nobodyLeftOut();

    String withheldInSum();

    String understand();

    String definition();

    String profiles();

    String source();

    String status(Status status);

    String adapted();

    String shows(Statistic statistic);

    String better(Direction direction);

    String matures(int days);

    String version(int version);

    String code();

    String batches();

    String batch(String table, String date);

    String noBatch();

    String period();

    String compare();

    // Comparison

    String comparison();

    String comparisonWhat();

    String year(String from, String to);

    String chooseYear();

    String show();

    String funnelTitle(String indicator, String year);

    String ownStands(String standing);

    String standing(Standing standing);

    String ownNotThere();

    String othersShown(int others);

    String tooFewOrganizations(int needed);

    String dominated();

    String noYear();

    String notCompared();

    String spread(String times);

    String noRank();

    String denominator();

    String shareTitle(String unit);

    String centreOfAll();

    String centreOfShown();

    // The catalogue

    String catalogue();

    String catalogueWhat(int number);

    String howNumbersAreMade();

    String catalogueCard();

    String dimension();

    String leftOut();

    String publishedOnly();

    String yourFigures();

    // Figures counted elsewhere

    String published();

    String publishedWhat();

    String publishedNone();

    String publishedFigures(int number);

    String unitsIn(int number, String period);

    String pooled(String value);

    String level();

    String levelIs(String code);

    String findUnit();

    String checked();

    String checkedWhat();

    String agreement(PublishedFigures.Agreement agreement);

    String withheldUnits(long number);

    String withheldHere();

    String publishedFunnel();

    String unitsShown(int number);

    String foundUnits(int number);

    String noUnit(String text);

    String notAvailable();

    String computed();

    String asPrinted();

    /// How an organization lies in a funnel.
    enum Standing {
        AS_EXPECTED,
        UNUSUAL,
        FAR_ABOVE,
        FAR_BELOW
    }
}
