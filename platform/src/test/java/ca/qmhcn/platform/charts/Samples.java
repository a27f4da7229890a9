package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.funnel.Funnels;
import ca.qmhcn.methods.funnel.Funnels.Count;
import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.Findings.Hit;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.platform.charts.ControlChartModel.Absent;
import ca.qmhcn.platform.charts.ControlChartModel.Mark;
import ca.qmhcn.platform.charts.ControlChartModel.Note;
import ca.qmhcn.platform.charts.ControlChartModel.Period;
import ca.qmhcn.platform.charts.ControlChartModel.Value;
import ca.qmhcn.platform.charts.ControlChartModel.Why;
import ca.qmhcn.platform.language.Words;
import gg.jte.Content;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Made-up charts to look at and to test on.
final class Samples {

    static final YearMonth START = YearMonth.of(2023, 9);

    private Samples() {}

    static List<Content> all(Words words) {
        var all = new ArrayList<Content>();
        all.add(months(words).draw(words));
        all.add(days(words).draw(words));
        all.add(few(words).draw(words));
        all.add(everythingWithheld(words).draw(words));
        all.add(neutral(words).draw(words));
        all.add(funnel(words, 12).draw(words));
        all.add(funnel(words, 5).draw(words));
        all.add(funnel(words, 1400).draw(words));
        all.add(waterfall(words, true).draw(words));
        all.add(waterfall(words, false).draw(words));
        all.add(months(words).spark());
        all.add(days(words).spark());
        all.add(everythingWithheld(words).spark());
        for (var mark : SignalMark.values()) {
            all.add(mark.draw());
        }
        return all;
    }

    /// Three years of shares with every kind of gap, and a shift for the better at the end.
    static ControlChartModel months(Words words) {
        var absent =
                Map.of(5, Why.WITHHELD, 6, Why.WITHHELD, 13, Why.MISSING, 20, Why.NOT_APPLICABLE, 35, Why.NOT_MATURE);
        var random = new Random(4);
        var series = new ArrayList<Observation>();
        for (var i = 0; i < 36; i++) {
            var n = 60 + random.nextInt(80);
            var share = i > 24 ? 0.68 : i == 10 ? 0.28 : 0.52;
            series.add(
                    absent.containsKey(i)
                            ? Observation.MISSING
                            : new Ratio(Math.rint(n * (share + random.nextGaussian() * 0.04)), n));
        }
        return model(
                words,
                "follow-up",
                text(
                        words,
                        "Seen in the community within 7 days of discharge",
                        "Vu dans la communauté dans les 7 jours suivant le congé"),
                Axis.shares(text(words, "Share of discharges", "Part des congés"), words),
                ControlCharts.p(series),
                Wanted.HIGHER,
                series,
                absent,
                List.of(
                        new Note(
                                START.plusMonths(23),
                                text(
                                        words,
                                        "First contact booked before the person leaves",
                                        "Premier rendez-vous fixé avant le départ")),
                        new Note(START.plusMonths(8), text(words, "New intake team", "Nouvelle équipe d’accueil"))));
    }

    static ControlChartModel days(Words words) {
        var random = new Random(8);
        var series = new ArrayList<Observation>();
        for (var i = 0; i < 24; i++) {
            series.add(new Single(Math.rint(i == 17 ? 61 : 32 + random.nextGaussian() * 5)));
        }
        return model(
                words,
                "wait",
                text(words, "Median wait for a first appointment", "Attente médiane d’un premier rendez-vous"),
                Axis.fromZero(text(words, "Days", "Jours"), days -> words.number(days, 0)),
                ControlCharts.xmr(series, true),
                Wanted.LOWER,
                series,
                Map.of(),
                List.of());
    }

    static ControlChartModel few(Words words) {
        var series = List.of(
                new Single(12), new Single(15.5), new Single(11), new Single(18), new Single(14), new Single(9.5));
        return model(
                words,
                "few",
                text(words, "Hours of restraint", "Heures de contention"),
                Axis.fromZero(
                        text(words, "Hours per 1,000 patient-hours", "Heures par 1 000 heures-patients"),
                        rate -> words.number(rate, 1)),
                ControlCharts.run(series),
                Wanted.LOWER,
                series,
                Map.of(),
                List.of());
    }

    static ControlChartModel everythingWithheld(Words words) {
        var series = java.util.Collections.nCopies(12, Observation.MISSING);
        var absent = new java.util.HashMap<Integer, Why>();
        for (var i = 0; i < 12; i++) {
            absent.put(i, Why.WITHHELD);
        }
        return model(
                words,
                "withheld",
                text(words, "Seen again within 30 days", "Revenu dans les 30 jours"),
                Axis.shares(text(words, "Share of discharges", "Part des congés"), words),
                ControlCharts.p(series),
                Wanted.LOWER,
                series,
                absent,
                List.of());
    }

    static ControlChartModel neutral(Words words) {
        var random = new Random(12);
        var series = new ArrayList<Observation>();
        for (var i = 0; i < 60; i++) {
            series.add(new Ratio(
                    Math.rint((i == 30 ? 30 : i == 44 ? 1 : 13) + random.nextGaussian() * 3),
                    300 + random.nextInt(200)));
        }
        return model(
                words,
                "length",
                text(
                        words,
                        "Readmissions to any hospital per 1,000 days of care, over five years",
                        "Réadmissions dans n’importe quel hôpital par 1 000 jours de soins, sur cinq ans"),
                Axis.fromZero(text(words, "Per 1,000 days", "Par 1 000 jours"), rate -> words.number(rate * 1000, 0)),
                ControlCharts.u(series),
                Wanted.NEITHER,
                series,
                Map.of(),
                List.of());
    }

    static FunnelModel funnel(Words words, int units) {
        var random = new Random(units);
        var counts = new ArrayList<Count>();
        for (var i = 0; i < units; i++) {
            var n = Math.rint(units > 100 ? 10 * Math.exp(random.nextDouble() * 5) : 30 + random.nextInt(900));
            var share = Math.clamp(0.55 + random.nextGaussian() * (i % 4 == 0 ? 0.1 : 0.02), 0, 1);
            counts.add(new Count(Math.rint(n * share), n));
        }
        var funnel = Funnels.shares(counts).orElseThrow();
        var own = units / 2;
        return new FunnelModel(
                new Caption(
                        "funnel-" + units,
                        text(
                                words,
                                "Seen in the community within 7 days, last 12 months",
                                "Vu dans la communauté dans les 7 jours, 12 derniers mois"),
                        text(
                                words,
                                "Your organization lies within its limits.",
                                "Votre organisme se situe dans ses limites."),
                        ""),
                Axis.shares(text(words, "Share of discharges", "Part des congés"), words),
                text(words, "Discharges", "Congés"),
                funnel,
                true,
                Optional.of(new FunnelModel.Own(
                        own,
                        text(words, "Riverbend", "Riverbend"),
                        words.percent(funnel.units().get(own).value(), 1))));
    }

    static WaterfallModel waterfall(Words words, boolean known) {
        return new WaterfallModel(
                new Caption(
                        known ? "left-out" : "left-out-withheld",
                        text(words, "Who was counted", "Qui a été compté"),
                        text(words, "1,040 of 1,284 stays were counted.", "1 040 séjours sur 1 284 ont été comptés."),
                        ""),
                new WaterfallModel.Step(
                        text(words, "All stays that ended", "Tous les séjours terminés"),
                        new WaterfallModel.Known(1284)),
                List.of(
                        new WaterfallModel.Step(
                                text(words, "Died in hospital", "Décès à l’hôpital"),
                                known ? new WaterfallModel.Known(12) : new WaterfallModel.Withheld()),
                        new WaterfallModel.Step(
                                text(words, "Went to another hospital", "Transfert vers un autre hôpital"),
                                known ? new WaterfallModel.Known(147) : new WaterfallModel.Unknown()),
                        new WaterfallModel.Step(
                                text(
                                        words,
                                        "Left against advice before the second day and did not say where they would live",
                                        "Départ contre avis avant le deuxième jour sans dire où la personne allait vivre"),
                                new WaterfallModel.Known(85)),
                        new WaterfallModel.Step(
                                text(words, "No province of residence", "Province de résidence inconnue"),
                                new WaterfallModel.Known(0))),
                new WaterfallModel.Step(
                        text(words, "Counted", "Comptés"),
                        known ? new WaterfallModel.Known(1040) : new WaterfallModel.Withheld()));
    }

    private static ControlChartModel model(
            Words words,
            String id,
            String title,
            Axis axis,
            ControlChart chart,
            Wanted wanted,
            List<? extends Observation> series,
            Map<Integer, Why> absent,
            List<Note> notes) {
        var findings = Findings.of(chart, RuleSet.THREE_SIGMA_ANHOEJ);
        var signals = Signal.each(findings, wanted);
        var periods = new ArrayList<Period>();
        for (var i = 0; i < series.size(); i++) {
            var month = START.plusMonths(i);
            var signal = signals.get(i);
            var hits = signal == Signal.NONE ? List.<Hit>of() : findings.at(i);
            var why = absent.get(i);
            Mark mark = why == null
                    ? chart.points()
                            .get(i)
                            .reading()
                            .map(reading -> (Mark)
                                    new Value(reading, signal, hits, axis.tick().apply(reading.value()) + " (62/100)"))
                            .orElseThrow()
                    : new Absent(
                            why,
                            text(
                                    words,
                                    "withheld: fewer people than may be shown",
                                    "non publié : moins de personnes que le minimum permis"));
            periods.add(new Period(month, words.month(month), mark));
        }
        return new ControlChartModel(
                new Caption(
                        id,
                        title,
                        text(
                                words,
                                "Since May, eight points above the mean: improvement.",
                                "Depuis mai, huit points au-dessus de la moyenne : amélioration."),
                        text(
                                words,
                                "Riverbend (made up) · INT-P1, version 1 · as of November 25, 2026",
                                "Riverbend (fictif) · INT-P1, version 1 · au 25 novembre 2026")),
                axis,
                ControlChartModel.Lines.of(findings),
                periods,
                notes);
    }

    private static String text(Words words, String english, String french) {
        return words == Words.EN ? english : french;
    }
}
