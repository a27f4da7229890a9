package ca.qmhcn.methods.disclosure;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the reference cases of disclosure control: tables to protect, and publications to attack.
final class DisclosureCases {

    private static final Path HOME = Path.of("src/test/resources/golden/disclosure");
    private static final JsonMapper JSON = new JsonMapper();

    private DisclosureCases() {}

    /// A true table with its rules, what is to be primary, and reference patterns by name.
    ///
    /// @param need the range of a sensitive cell, by the case's own words
    record Case(
            String name,
            Table table,
            Floor floor,
            Need need,
            BitSet primary,
            int mostComplements,
            int fewestKnown,
            Map<String, Pattern> patterns) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Need(long least, long most) {}

    /// What is hidden, and how far an attacker gets then.
    record Pattern(BitSet hidden, List<Bounds> bounds) {}

    record Bounds(int cell, double least, double most, long leastWhole, long mostWhole) {}

    /// What was published, as a linear system, and what follows from it for each target.
    record Attacked(
            String name,
            long k,
            List<String> unknowns,
            Map<String, Double> atMost,
            List<Sum> sums,
            List<Target> targets) {

        @Override
        public String toString() {
            return name;
        }
    }

    /// Ends may be infinite.
    record Sum(Map<String, Double> terms, double least, double most) {}

    record Target(
            String name,
            Map<String, Double> terms,
            double least,
            double most,
            long leastWhole,
            long mostWhole,
            String verdict) {}

    static List<Case> all() {
        return folders().map(DisclosureCases::read).toList();
    }

    static List<Attacked> attacks() {
        return files("attack")
                .map(file -> json("attack/" + file))
                .filter(attack -> attack.path("kind").asString().equals("attack-linear"))
                .map(DisclosureCases::attacked)
                .toList();
    }

    /// The attacks that are answered by trying every value: as they lie there, by name.
    static Map<String, JsonNode> enumerations() {
        var found = new TreeMap<String, JsonNode>();
        files("attack")
                .map(file -> json("attack/" + file))
                .filter(attack -> attack.path("kind").asString().equals("attack-enumeration"))
                .forEach(attack -> found.put(attack.path("id").asString(), attack));
        return found;
    }

    private static Stream<String> folders() {
        return files("").filter(name -> name.matches("p\\d+-.*"));
    }

    private static Stream<String> files(String folder) {
        try (var files = Files.list(HOME.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Case read(String name) {
        var cells = rows(name, "cells.csv");
        var places = places(cells, "cell_id");
        var rules = json(name + "/case.json").path("rules");
        var judged = json(name + "/case.json");
        return new Case(
                name,
                table(name, cells, places),
                new Floor(
                        rules.path("k").asLong(), rules.path("zeros").asString().equals("suppress")),
                new Need(
                        rules.path("need_interval").path(0).asLong(),
                        rules.path("need_interval").path(1).asLong()),
                primary(name, places),
                judged.path("acceptance").path("max_n_secondary").asInt(),
                judged.path("best_known").path("safe_interval").asInt(),
                patterns(name, places));
    }

    private static Table table(String name, List<Row> cells, Map<String, Integer> places) {
        var inner = rows(name, "inner.csv");
        var counts = places(inner, "inner_id");
        var members = new ArrayList<List<Integer>>();
        cells.forEach(_ -> members.add(new ArrayList<>()));
        for (var row : rows(name, "membership.csv")) {
            members.get(Vectors.of(places, row.text("cell_id"))).add(Vectors.of(counts, row.text("inner_id")));
        }
        var derived = new BitSet();
        for (var cell = 0; cell < cells.size(); cell++) {
            derived.set(cell, cells.get(cell).text("published").equals("0"));
        }
        return new Table(
                inner.stream()
                        .mapToLong(row -> Long.parseLong(row.text("freq")))
                        .toArray(),
                members.stream()
                        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                derived);
    }

    private static BitSet primary(String name, Map<String, Integer> places) {
        var primary = new BitSet();
        rows(name, "expected_primary.csv").forEach(row -> primary.set(Vectors.of(places, row.text("cell_id"))));
        return primary;
    }

    private static Map<String, Pattern> patterns(String name, Map<String, Integer> places) {
        var patterns = new TreeMap<String, Pattern>();
        files(name).filter(file -> file.startsWith("pattern_")).forEach(file -> {
            var hidden = new BitSet();
            rows(name, file).stream()
                    .filter(row -> row.text("hidden").equals("1"))
                    .forEach(row -> hidden.set(Vectors.of(places, row.text("cell_id"))));
            var bounds = rows(name, file.replace("pattern_", "bounds_")).stream()
                    .map(row -> bounds(row, places))
                    .toList();
            patterns.put(file.replaceAll("pattern_|\\.csv", ""), new Pattern(hidden, bounds));
        });
        return patterns;
    }

    private static Bounds bounds(Row row, Map<String, Integer> places) {
        return new Bounds(
                Vectors.of(places, row.text("cell_id")),
                row.number("lp_lo"),
                row.number("lp_hi"),
                Long.parseLong(row.text("int_lo")),
                Long.parseLong(row.text("int_hi")));
    }

    private static Map<String, Integer> places(List<Row> rows, String column) {
        var places = new HashMap<String, Integer>();
        rows.forEach(row -> places.put(row.text(column), places.size()));
        return places;
    }

    private static Attacked attacked(JsonNode attack) {
        var unknowns = new ArrayList<String>();
        attack.path("unknowns").forEach(each -> unknowns.add(each.asString()));
        var sums = new ArrayList<Sum>();
        attack.path("constraints")
                .forEach(each -> sums.add(new Sum(
                        numbers(each.path("terms")),
                        end(each.path("lo"), Double.NEGATIVE_INFINITY),
                        end(each.path("hi"), Double.POSITIVE_INFINITY))));
        var targets = new ArrayList<Target>();
        attack.path("targets").forEachEntry((name, each) -> targets.add(target(name, each)));
        return new Attacked(
                attack.path("id").asString(),
                attack.path("k").asLong(),
                unknowns,
                numbers(attack.path("upper_bounds")),
                sums,
                targets);
    }

    private static Target target(String name, JsonNode target) {
        return new Target(
                name,
                numbers(target.path("terms")),
                target.path("lp_lo").asDouble(),
                target.path("lp_hi").asDouble(),
                target.path("int_lo").asLong(),
                target.path("int_hi").asLong(),
                target.path("verdict").asString());
    }

    private static double end(JsonNode number, double without) {
        return number.isNull() ? without : number.asDouble();
    }

    private static Map<String, Double> numbers(JsonNode object) {
        var numbers = new TreeMap<String, Double>();
        object.forEachEntry((name, number) -> numbers.put(name, number.asDouble()));
        return numbers;
    }

    private static List<Row> rows(String name, String file) {
        return Vectors.rows("disclosure/" + name, file);
    }

    private static JsonNode json(String file) {
        return JSON.readTree(HOME.resolve(file).toFile());
    }
}
