package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.rules.Assurance;
import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ChartAdvisor.Caution;
import ca.qmhcn.methods.spc.ChartAdvisor.Reason;
import ca.qmhcn.methods.spc.ChartKind;

/// The words on drawings.
interface Messages {

    String colon(String what, String said);

    String mean(String value);

    String median(String value);

    String limits();

    String trialLimits();

    String mark(SignalMark mark);

    String unsettled();

    String aim(String value);

    // What charts are

    String kind(ChartKind kind);

    String because(Reason reason);

    String caution(Caution caution);

    // What rules say

    String signal(Signal signal);

    String assurance(Assurance assurance);

    String rules(Set set);

    String looksFor(Set set);

    String readWith(String rules, int version);

    String beyond(Direction direction);

    String longRun(Direction direction);

    String inRow(Direction direction, int length);

    String trend(Direction direction, int length);

    String zone(Direction direction, int count, int window, int sigmas);

    String alternating(int length);

    String hugging(int length);

    String avoiding(int length);

    // Other drawings

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

    /// The sets of rules that have a name.
    enum Set {
        THREE_SIGMA_ANHOEJ,
        THREE_SIGMA,
        MAKING_DATA_COUNT,
        MAKING_DATA_COUNT_2019,
        WESTERN_ELECTRIC,
        NELSON,
        IHI_RUN_CHART
    }
}
