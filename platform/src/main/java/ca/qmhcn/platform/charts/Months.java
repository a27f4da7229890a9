package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.charts.ControlChartModel.Period;
import ca.qmhcn.platform.language.Words;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

/// The periods along the foot of a chart, as many as there is room for: months with each year named once, others by
/// their
/// own names.
record Months(List<Period> periods, Plot plot, Size size, Words words) {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100);
    private static final List<Integer> EVERY = List.of(1, 2, 3, 4, 6, 12, 24, 60);

    /// @return where it ends
    double draw(Svg svg) {
        if (periods.stream().anyMatch(period -> period.month().isEmpty())) {
            return names(svg);
        }
        var every = every();
        var named = -1;
        for (var i = 0; i < periods.size(); i++) {
            var month = periods.get(i).month().orElseThrow();
            if (labelled(month, every)) {
                var x = x(i);
                plot.tick(svg, x);
                if (every < 12) {
                    plot.label(svg, x, 1, name(month), size);
                }
                if (named != month.getYear()) {
                    plot.label(svg, x, every < 12 ? 2 : 1, Integer.toString(month.getYear()), size);
                    named = month.getYear();
                }
            }
        }
        return plot.bottom() + 8 + (every < 12 ? 2 : 1) * size.line();
    }

    private double names(Svg svg) {
        var widest = Math.min(
                plot.width() / 3,
                periods.stream()
                        .mapToDouble(period -> Lettering.width(period.label(), size.letters()))
                        .max()
                        .orElse(0));
        var every = STEPS.stream()
                .filter(step -> step * slot() >= widest + 10)
                .findFirst()
                .orElse(periods.size());
        for (var i = 0; i < periods.size(); i += every) {
            plot.tick(svg, x(i));
            var name = Lettering.fitting(periods.get(i).label(), size.letters(), widest);
            // The first and the last would reach beyond the sheet if they were written about their middle.
            var half = Lettering.width(name, size.letters()) / 2;
            plot.label(svg, Math.clamp(x(i), half, Math.max(half, size.width() - half)), 1, name, size);
        }
        return plot.bottom() + 8 + size.line();
    }

    double x(int place) {
        return plot.left() + (place + 0.5) * slot();
    }

    double slot() {
        return plot.width() / Math.max(1, periods.size());
    }

    private int every() {
        var room = Lettering.width("sept.", size.letters()) + 8;
        return EVERY.stream()
                .filter(months -> months * slot() >= room)
                .filter(months -> periods.stream()
                        .anyMatch(period -> labelled(period.month().orElseThrow(), months)))
                .findFirst()
                .orElse(1);
    }

    /// Counted from January, so that years begin where readers look for them.
    private static boolean labelled(YearMonth month, int every) {
        return (month.getYear() * 12 + month.getMonthValue() - 1) % every == 0;
    }

    private String name(YearMonth month) {
        var format = DateFormat.getInstanceForSkeleton(
                "MMM", ULocale.forLocale(words.language().locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(
                Date.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
