package ca.qmhcn.platform.charts;

/// The words on drawings.
interface Messages {

    String colon(String what, String said);

    String mean(String value);

    String median(String value);

    String limits();

    String trialLimits();

    String mark(SignalMark mark);

    String beside(Rule rule);

    String note(String number, String when, String what);

    String target(String value);

    String limits95();

    String limits998();

    String others();

    String otherBeyond95();

    String otherBeyond998();

    String other(String size, String value);

    String withheld();

    String unknown();

    /// What makes a point a signal.
    enum Rule {
        ABOVE,
        BELOW,
        RUN_ABOVE,
        RUN_BELOW
    }
}
