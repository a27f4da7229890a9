package ca.qmhcn.platform.numbers;

import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.rules.Signal.Wanted;

/// The words of the pages about numbers.
interface Messages {

    String numbers();

    String numbersWhat();

    String howWeChoose();

    String methodsIn(int methods);

    String formula();

    String units();

    String edges();

    String edgesWhat();

    String sources();

    String differs();

    String differsWhat();

    String why();

    String notDifferent();

    String related(String group);

    String inTheCode();

    String inTheCodeWhat(int places);

    String neighbours();

    String tryIt();

    String tryWhat();

    String tryKept();

    String yourTable();

    String yourTableHint(int rows);

    String example();

    String startAfresh();

    String whatAreThey();

    String what(What what);

    String takenFor(What what);

    String advised(String what);

    String whichIsBetter();

    String better(Wanted better);

    String moreChoices();

    String title();

    String rules();

    String rulesHint();

    String baseline();

    String baselineHint();

    String phases();

    String phasesHint();

    String target();

    String targetHint();

    String draw();

    String drawAgain();

    String troubleTitle();

    String andMore(int more);

    String problem(Problem.Kind kind, int row, String value, String other);

    String lastSaid(String period, String value);

    String verdict(Signal signal);

    String whatWasFound();

    String foundNothing();

    String fromTo(String from, String to);

    String more(int more);

    String runsSaid(String phase, int longest, int longestExpected, int crossings, int fewestExpected);

    String wholeSeries();

    String phaseFrom(String period);

    String runsFound();

    String runsUsual();

    String whichChart();

    String trial(int points);

    String toMethod();

    String willItMeet();

    String noDirection();

    String howRead();

    String readRows(int rows, int known);

    String readCells(String delimiter, String comma);

    String readHeader(String names);

    String readTurned();

    String readFilled(int gaps);

    String inTable();

    String period();

    String value();

    String parts();

    String of(String numerator, String denominator);

    String centre(String median);

    String lower();

    String upper();

    String says();

    String missing();

    String downloadSvg();

    String downloadCsv();

    String axis(What what);

    String per(String name, String per);

    String foot(String chart, String rules);

    String ownNumbers();

    String fileName();

    String foundAt(String where, String what);

    String targetIs(String target);

    String falseAlarms(String somewhere, String atTheEnd, int values);

    String event(String number);

    String row(String number);

    String toRules();

    String newPhaseAt(String period);

    String whenToRecalculate();
}
