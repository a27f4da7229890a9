package ca.qmhcn.engine.cli;

/// What the command line says.
interface Messages {

    String help();

    String unknownCommand(String command);

    String argumentMissing(String command);

    String noSuchFolder(String path);

    String noFiles(String path);

    String notATable(String file, String tables);

    String noSuchIndicator(String id, String ids);

    String reading(String file);

    String refused(String file, String what, String remedy);

    String problem(String file, long line, String what, String remedy);

    String more(String file, long problems);

    String good(String file, long rows);

    String bad(String file, long rows, long badRows);

    String nothingCounted();

    String counting();

    String part(Part part, String what);

    String counted(int indicators, int months, String folder);
}
