package ca.qmhcn.platform.numbers;

import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.platform.site.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The chart as a file for spreadsheets: each period with its limits and with everything that was found there.
record TriedFile(Tried tried, TriedWords said) {

    private static final List<String> HEADERS = List.of(
            "period",
            "value",
            "numerator",
            "denominator",
            "centre",
            "lower_limit",
            "upper_limit",
            "signal",
            "found",
            "phase",
            "chart",
            "rules");

    Csv csv() {
        var csv = new Csv(',').row(HEADERS);
        for (var place = 0; place < tried.table().rows().size(); place++) {
            csv.row(row(place));
        }
        return csv;
    }

    private List<String> row(int place) {
        var row = tried.table().rows().get(place);
        var reading = tried.chart().points().get(place).reading();
        var two = row.denominator().isPresent();
        var cells = new ArrayList<String>();
        cells.add(row.month().map(Object::toString).orElse(row.written()));
        cells.add(number(reading.map(Reading::value)));
        cells.add(two ? number(row.value()) : "");
        cells.add(number(row.denominator()));
        cells.add(number(reading.map(Reading::centre)));
        cells.add(number(reading.flatMap(Reading::lower)));
        cells.add(number(reading.flatMap(Reading::upper)));
        cells.add(
                reading.isPresent()
                        ? said.charts().signal(tried.signals().get(place))
                        : said.say().missing());
        cells.add(tried.findings().at(place).stream().map(said.charts()::hit).collect(Collectors.joining("; ")));
        cells.add(Integer.toString(phase(place)));
        cells.add(said.chartName());
        cells.add(tried.findings().rules().id() + " " + tried.findings().rules().version());
        return cells;
    }

    private int phase(int place) {
        var phases = tried.chart().phases();
        var phase = phases.size();
        while (phases.get(phase - 1).start() > place) {
            phase--;
        }
        return phase;
    }

    private static String number(Optional<Double> value) {
        return value.map(number -> Double.toString(number)).orElse("");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }
}
