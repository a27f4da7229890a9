package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.platform.uploads.Upload.Step;

/// The words of bringing a file in.
interface Messages {

    String files();

    String filesWhat();

    String bringIn();

    String openTitle();

    String openWhat();

    String openSince(String begun);

    String goOn(String step);

    String throwAway();

    String broughtIn();

    String nothingYet();

    String batch();

    String batchNumber(int number);

    String table();

    String file();

    String stored();

    String takenBack();

    String allBatches();

    String steps();

    String stepChoose();

    String step(Step step);

    String chooseWhat();

    String chooseTable();

    String chooseFile();

    String chooseBoth();

    String fileHint();

    String template(String form);

    String lookAtIt();

    String known(String file);

    String knownAs(int number);

    String knownWhat();

    String notTaken(String file);

    String nothingKept();

    String identifying(String file);

    String identifyingWhat();

    String found(long row, String what, String remedy);

    String readingTitle();

    String readingWhat(String file);

    String delimiter();

    String delimiterIs(String delimiter);

    String decimal();

    String decimalIs(String mark);

    String sheet(String part);

    String encoding();

    String encodingIs(String encoding);

    String dates();

    String dateOrder(DateOrder order);

    String dateMeans(String written, String meant);

    String dateUnclear(String written);

    String readAgain();

    String firstRows();

    String onToColumns();

    String cancel();

    String cancelWhat();

    String working(Step step);

    String rowsSoFar(long rows);

    String workingWhat();

    String lookAgain();

    String columnsTitle();

    String columnsWhat(String table);

    String columnsNeeded();

    String needed();

    String chooseColumn();

    String notInFile();

    String samples(String samples);

    String sameForAll();

    String missing();

    String missingWhat();

    String missingOthers();

    String times(long times);

    String onToCheck();

    String layout();

    String layoutIs(String layout);

    String useLayout();

    String publishedTitle();

    String filledIn();

    String moreOfDenominator();

    String publishedNeeded();

    String publishedNeededWhat();

    String recognized(String layout);

    String recognizedWhat();

    String whoseFigures();

    String unit(String part);

    String levelOfAll();

    String levelInFile();

    String whichNumber();

    String tallMeasure();

    String tallStatistic();

    String tallValue();

    String whichIndicators();

    String whichIndicatorsWide();

    String whichIndicatorsTall();

    String measure(int number);

    String indicator();

    String noIndicator();

    String numerator();

    String denominator();

    String publishedValue();

    String plus();

    String less();

    String moreMeasures();

    String checkTitle();

    String checkStopped();

    String checkFound(long bad, long good);

    String wholeRow();

    String rows(long rows);

    String row();

    String column();

    String value();

    String rule();

    String remedy();

    String colon();

    String moreInList(long more);

    String notUsed();

    String notUsedWhat(String columns);

    String whatNow();

    String mend();

    String mendWhat();

    String problemsList();

    String annotated();

    String mendedFile();

    String checkAgain();

    String leaveOut();

    String leaveOutWhat(long bad, long good);

    String leaveOutRows(long bad);

    String readOtherwise();

    String readOtherwiseWhat();

    String toMend();

    String problemsFile();

    String annotatedFile();

    String previewTitle();

    String previewWhat(String file, String table);

    String fresh();

    String changed();

    String same();

    String leftOut();

    String addsUp(long lines, long stored, long leftOut);

    String notAvailable(long figures);

    String otherRows(long rows);

    String repeatedRows(long rows);

    String changedWhat();

    String store(long rows);

    String backTo(Step step);

    String undoable();

    String asUnderstood(int rows);

    String keyedAnew();

    String yesNo(String yes);
}
