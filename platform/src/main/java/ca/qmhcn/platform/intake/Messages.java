package ca.qmhcn.platform.intake;

/// The words of the history.
interface Messages {

    String files();

    String batches();

    String batchesWhat();

    String none();

    String bringIn();

    String number(int number);

    String batch();

    String table();

    String file();

    String rows();

    String rowsOf(long rows);

    String by();

    String at();

    String undone();

    String undoneBy(String name, String at);

    String undoneWhat();

    String fresh();

    String changed();

    String same();

    String leftOut();

    String stored(long rows);

    String storedWhat();

    String undo();

    String undoAsk(int number);

    String undoWhat(long fresh, long changed);

    String undoYes();

    String undoNo();

    String toFigures();
}
