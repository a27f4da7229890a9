package ca.qmhcn.platform.numbers;

import ca.qmhcn.methods.rules.Assurance;
import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ChartAdvisor.Caution;
import ca.qmhcn.methods.spc.ChartAdvisor.Reason;
import ca.qmhcn.methods.spc.ControlChart;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Somebody's own numbers as a chart, with all that is said of it.
///
/// @param reason    why this chart
/// @param signals   one for each row
/// @param last      what the last value says
/// @param target    in the unit of the chart's values
/// @param suggested the places at which new limits could begin, should a person want them to
/// @param assurance empty where no target or no better direction was given
record Tried(
        Ask ask,
        Table table,
        ControlChart chart,
        Reason reason,
        Set<Caution> cautions,
        Findings findings,
        List<Signal> signals,
        Signal last,
        OptionalDouble target,
        Optional<Assurance> assurance,
        List<Integer> suggested) {}
