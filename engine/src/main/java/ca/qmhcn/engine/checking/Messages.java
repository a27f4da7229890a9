package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.reading.ReadOutcome.Refusal;

/// What is said of a file that needs mending.
interface Messages {

    String what(ProblemCode code, String column, String value, String expected);

    String remedy(ProblemCode code, String column, String value, String expected);

    String refused(Refusal refusal, String detail);

    String mend(Refusal refusal, String detail);
}
