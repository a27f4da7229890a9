package ca.qmhcn.methods.scoring;

import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.methods.rates.Proportion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Scores answers by the rules of one instrument, in one code set.
public final class Scoring {

    private final Instrument instrument;
    private final Optional<String> codeSet;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, CodeSet> codes = new LinkedHashMap<>();

    private Scoring(Instrument instrument, Optional<String> codeSet) {
        this.instrument = instrument;
        this.codeSet = codeSet;
        for (var item : instrument.items()) {
            items.put(item.id(), item);
            codes.put(item.id(), codes(item, codeSet));
        }
    }

    /// For an instrument whose answers come in one code set only.
    ///
    /// @throws IllegalArgumentException where there is a choice: it must be made, not guessed
    public static Scoring of(Instrument instrument) {
        return new Scoring(instrument, Optional.empty());
    }

    /// @param codeSet the one in which the answers come, for every item that has a choice
    /// @throws IllegalArgumentException for one that no item has, or that an item with a choice has not
    public static Scoring of(Instrument instrument, String codeSet) {
        if (instrument.items().stream()
                .flatMap(item -> item.codeSets().stream())
                .noneMatch(set -> set.id().equals(codeSet))) {
            throw new IllegalArgumentException("%s has no code set %s".formatted(instrument.id(), codeSet));
        }
        return new Scoring(instrument, Optional.of(codeSet));
    }

    private static CodeSet codes(Item item, Optional<String> wanted) {
        var sets = item.codeSets();
        return sets.size() == 1
                ? sets.getFirst()
                : sets.stream()
                        .filter(set -> wanted.isPresent() && set.id().equals(wanted.get()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("%s may come as %s: say which"
                                .formatted(
                                        item.id(),
                                        sets.stream().map(CodeSet::id).toList())));
    }

    /// @param answers item to code; what was not answered is not there
    /// @throws AnswerRefused for a code that the item does not have
    /// @throws IllegalArgumentException for an item that the instrument does not have
    public Scored score(Map<String, Integer> answers) {
        var points = points(answers);
        return new Scored(
                instrument.id(),
                codeSet,
                instrument.scales().stream().map(scale -> score(scale, points)).toList(),
                instrument.alerts().stream()
                        .filter(alert -> raised(alert, points))
                        .map(Alert::id)
                        .toList());
    }

    /// Before reversing; without what was not answered.
    private Map<String, Double> points(Map<String, Integer> answers) {
        var points = new LinkedHashMap<String, Double>();
        answers.forEach((item, code) -> {
            var set = codes.get(item);
            if (set == null) {
                throw new IllegalArgumentException("%s has no item %s".formatted(instrument.id(), item));
            }
            var worth = set.points().get(code);
            if (worth != null) {
                points.put(item, worth);
            } else if (!set.unanswered().contains(code)) {
                throw new AnswerRefused(item, code);
            }
        });
        return points;
    }

    private static boolean raised(Alert alert, Map<String, Double> points) {
        var given = points.get(alert.item());
        return given != null && given >= alert.from();
    }

    private ScaleScore score(Scale scale, Map<String, Double> points) {
        var sum = 0.0;
        var answered = 0;
        for (var term : scale.terms()) {
            if (points.keySet().containsAll(term.items())) {
                sum += product(term, points);
                answered++;
            }
        }
        var asked = scale.terms().size();
        var fewest = scale.missing().fewest();
        if (answered < fewest) {
            return new ScaleScore.TooFewAnswers(scale.id(), answered, asked, fewest);
        }
        var score = reported(scale, sum, answered);
        return new ScaleScore.Known(
                scale.id(),
                answered,
                scale.combination() == Scale.Combination.SUM ? asked - answered : 0,
                asked,
                exact(scale, sum, answered),
                score,
                scale.bandOf(score),
                scale.cutOffs().stream()
                        .filter(cut -> cut.met(score))
                        .map(CutOff::id)
                        .toList());
    }

    private double product(Term term, Map<String, Double> points) {
        var product = 1.0;
        for (var id : term.items()) {
            var item = items.get(id);
            var given = points.get(id);
            if (item != null && given != null) {
                product *= item.reversed() ? item.lowest() + item.highest() - given : given;
            }
        }
        return product;
    }

    /// The lowest and the highest score that answers can come to.
    ///
    /// @throws IllegalArgumentException when the instrument has no such scale
    public Interval range(String scale) {
        var known = instrument.scales().stream()
                .filter(candidate -> candidate.id().equals(scale))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("%s has no scale %s".formatted(instrument.id(), scale)));
        var lowest = 0.0;
        var highest = 0.0;
        for (var term : known.terms()) {
            var ends = ends(term);
            lowest += ends.lower();
            highest += ends.upper();
        }
        var one = reported(known, lowest, known.terms().size());
        var other = reported(known, highest, known.terms().size());
        return new Interval(Math.min(one, other), Math.max(one, other));
    }

    private Interval ends(Term term) {
        var ends = new Interval(1, 1);
        for (var id : term.items()) {
            var item = items.get(id);
            if (item != null) {
                var products = DoubleStream.of(ends.lower(), ends.upper())
                        .flatMap(end -> DoubleStream.of(end * item.lowest(), end * item.highest()))
                        .summaryStatistics();
                ends = new Interval(products.getMin(), products.getMax());
            }
        }
        return ends;
    }

    private static double reported(Scale scale, double sum, int answered) {
        var exact = exact(scale, sum, answered);
        return scale.whole() ? Math.floor(exact + 0.5) : exact;
    }

    /// A sum that fills is the mean of the answers, times the terms; multiplied first, so that halves stay
    /// halves.
    private static double exact(Scale scale, double sum, int answered) {
        var asked = scale.terms().size();
        return scale.conversion()
                .apply(scale.combination() == Scale.Combination.SUM ? sum * asked / answered : sum / answered);
    }

    /// The share of people who gave the highest answer to every item of a [TopShare], of those who answered
    /// them all. Empty without such people.
    ///
    /// @throws IllegalArgumentException when the instrument has no such share
    public Optional<Proportion> topShare(String id, List<Map<String, Integer>> people) {
        var share = instrument.topShares().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no share %s".formatted(instrument.id(), id)));
        var complete = people.stream()
                .map(this::points)
                .filter(points -> points.keySet().containsAll(share.items()))
                .toList();
        var top = complete.stream()
                .filter(points -> share.items().stream().allMatch(item -> highest(item, points)))
                .count();
        return complete.isEmpty() ? Optional.empty() : Optional.of(new Proportion(top, complete.size()));
    }

    private boolean highest(String id, Map<String, Double> points) {
        var item = items.get(id);
        var given = points.get(id);
        return item != null && given != null && given == (item.reversed() ? item.lowest() : item.highest());
    }

    /// The share of people who meet a cut-off of a scale, of those who have a score. Empty without such
    /// people.
    ///
    /// @throws IllegalArgumentException when the instrument has no such scale or cut-off
    public Optional<Proportion> shareMeeting(String scale, String cutOff, List<Scored> people) {
        if (instrument.scales().stream()
                .filter(known -> known.id().equals(scale))
                .flatMap(known -> known.cutOffs().stream())
                .noneMatch(cut -> cut.id().equals(cutOff))) {
            throw new IllegalArgumentException("%s has no cut-off %s of %s".formatted(instrument.id(), cutOff, scale));
        }
        var known = people.stream()
                .map(person -> person.scale(scale))
                .filter(ScaleScore.Known.class::isInstance)
                .map(ScaleScore.Known.class::cast)
                .toList();
        var met = known.stream().filter(score -> score.met().contains(cutOff)).count();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Proportion(met, known.size()));
    }
}
