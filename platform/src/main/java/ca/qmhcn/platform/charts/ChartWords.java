package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.rules.Assurance;
import ca.qmhcn.methods.rules.Findings.Hit;
import ca.qmhcn.methods.rules.Rule;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ChartAdvisor.Caution;
import ca.qmhcn.methods.spc.ChartAdvisor.Reason;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.platform.charts.Messages.Set;
import ca.qmhcn.platform.language.Words;
import java.util.Locale;

/// What charts and rules are called and what they say, the same on every page.
public final class ChartWords {

    private static final String MADE = "/numbers/";

    private final Messages say;

    private ChartWords(Messages say) {
        this.say = say;
    }

    public static ChartWords in(Words words) {
        return new ChartWords(words.of(Messages.class));
    }

    public String kind(ChartKind kind) {
        return say.kind(kind);
    }

    /// The page that tells how such a chart is made.
    public String madeAt(ChartKind kind) {
        return MADE
                + switch (kind) {
                    case RUN -> "run-chart";
                    case XMR -> "individuals-xmr";
                    case XMR_MEDIAN, XMR_MEDIAN_MEDIAN -> "individuals-median";
                    case MOVING_RANGE -> "moving-range";
                    case P -> "shares-p";
                    case P_PRIME -> "shares-p-prime";
                    case NP -> "cases-np";
                    case U -> "rates-u";
                    case U_PRIME -> "rates-u-prime";
                    case C, C_PRIME -> "counts-c";
                    case G -> "cases-between-g";
                    case T -> "time-between-t";
                    case XBAR, S -> "means-and-deviations";
                    case I_PRIME -> "averages-i-prime";
                };
    }

    /// The page that tells what such a set of rules looks for.
    public String toldAt(RuleSet rules) {
        return MADE
                + switch (set(rules)) {
                    case THREE_SIGMA_ANHOEJ -> "anhoej";
                    case MAKING_DATA_COUNT, MAKING_DATA_COUNT_2019 -> "making-data-count";
                    case THREE_SIGMA, WESTERN_ELECTRIC, NELSON, IHI_RUN_CHART -> rules.id();
                };
    }

    public String because(Reason reason) {
        return say.because(reason);
    }

    public String caution(Caution caution) {
        return say.caution(caution);
    }

    public String signal(Signal signal) {
        return say.signal(signal);
    }

    public String assurance(Assurance assurance) {
        return say.assurance(assurance);
    }

    public String rules(RuleSet rules) {
        return say.rules(set(rules));
    }

    /// What the set looks for, in a sentence.
    public String looksFor(RuleSet rules) {
        return say.looksFor(set(rules));
    }

    /// “Rules: …, version 1”, to stand on the chart.
    public String readWith(RuleSet rules) {
        return say.readWith(rules(rules), rules.version());
    }

    /// What a rule found, as half a sentence.
    public String hit(Hit hit) {
        return switch (hit.rule()) {
            case Rule.BeyondLimits _ -> say.beyond(hit.direction());
            case Rule.LongRun _ -> say.longRun(hit.direction());
            case Rule.Shift shift -> say.inRow(hit.direction(), shift.length());
            case Rule.Trend trend -> say.trend(hit.direction(), trend.length());
            case Rule.Zone zone -> say.zone(hit.direction(), zone.count(), zone.window(), zone.sigmas());
            case Rule.Alternating alternating -> say.alternating(alternating.length());
            case Rule.Hugging hugging -> say.hugging(hugging.length());
            case Rule.Avoiding avoiding -> say.avoiding(avoiding.length());
        };
    }

    private static Set set(RuleSet rules) {
        return Set.valueOf(rules.id().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
