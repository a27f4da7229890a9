package ca.qmhcn.methods.scoring;

import ca.qmhcn.methods.scoring.MissingRule.Fill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How some of the items make one score.
///
/// @param whole   rounds the score to a whole number, halves up
/// @param bands   from the lowest; none where there is no published one. Two sets of bands are two scales
/// @param cutOffs each is met or not by itself
public record Scale(
        String id,
        List<Term> terms,
        Combination combination,
        Conversion conversion,
        MissingRule missing,
        boolean whole,
        List<Band> bands,
        List<CutOff> cutOffs) {

    public Scale {
        terms = List.copyOf(terms);
        bands = List.copyOf(bands);
        cutOffs = List.copyOf(cutOffs);
        if (missing.fewest() > terms.size()) {
            throw new IllegalArgumentException(
                    "%s has %d terms and wants %d answered".formatted(id, terms.size(), missing.fewest()));
        }
        var some = missing.fewest() < terms.size();
        if (combination == Combination.SUM && some && missing.fill() == Fill.NONE) {
            throw new IllegalArgumentException("A sum of some answers takes the others for nought: " + id);
        }
        if (combination == Combination.MEAN && missing.fill() == Fill.PERSON_MEAN) {
            throw new IllegalArgumentException("A mean of answers needs no filling: " + id);
        }
        for (var i = 1; i < bands.size(); i++) {
            if (bands.get(i).from() <= bands.get(i - 1).from()) {
                throw new IllegalArgumentException("Bands of %s do not rise: %s".formatted(id, bands));
            }
        }
    }

    /// The sum of the points of items, all of which must be answered.
    public static Scale sum(String id, String... items) {
        return of(id, Combination.SUM, singles(items));
    }

    /// The mean of the points of items, all of which must be answered.
    public static Scale mean(String id, String... items) {
        return of(id, Combination.MEAN, singles(items));
    }

    /// All terms must be answered.
    public static Scale of(String id, Combination combination, List<Term> terms) {
        var strict = new MissingRule(Math.max(1, terms.size()), Fill.NONE);
        return new Scale(id, terms, combination, Conversion.NONE, strict, false, List.of(), List.of());
    }

    private static List<Term> singles(String... items) {
        return Arrays.stream(items).map(item -> new Term(List.of(item))).toList();
    }

    public Scale converted(Conversion by) {
        return new Scale(id, terms, combination, by, missing, whole, bands, cutOffs);
    }

    public Scale missing(int fewest, Fill fill) {
        var rule = new MissingRule(fewest, fill);
        return new Scale(id, terms, combination, conversion, rule, whole, bands, cutOffs);
    }

    public Scale roundedToWhole() {
        return new Scale(id, terms, combination, conversion, missing, true, bands, cutOffs);
    }

    /// One band more, above those there are.
    public Scale band(String name, double from) {
        var more = new ArrayList<>(bands);
        more.add(new Band(name, from));
        return new Scale(id, terms, combination, conversion, missing, whole, more, cutOffs);
    }

    public Scale cutOff(String name, CutOff.Comparison comparison, double value) {
        var more = new ArrayList<>(cutOffs);
        more.add(new CutOff(name, comparison, value));
        return new Scale(id, terms, combination, conversion, missing, whole, bands, more);
    }

    Optional<String> bandOf(double score) {
        return bands.reversed().stream()
                .filter(band -> score >= band.from())
                .findFirst()
                .map(Band::id);
    }

    public enum Combination {
        SUM,
        MEAN
    }
}
