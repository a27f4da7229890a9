package ca.qmhcn.engine.templates;

import ca.qmhcn.engine.definitions.ColumnType;

/// The words of templates.
interface Messages {

    /// The sheet that explains the others. Workbooks are read without it, under these names.
    String readMe();

    String column();

    String needed();

    String yesOrNo(String yes);

    String whatItHolds();

    String example();

    /// A text that shows that a row is an example.
    String exampleText();

    String kind(ColumnType type, String codes);

    String keep();
}
