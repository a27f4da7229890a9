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

/// The months along the foot of a chart: as many as there is room for, each year named once.
record Months(List<Period> periods, Plot plot, Size size, Words words) {

    private static final List<Integer> EVERY = List.of(1, 2, 3, 4, 6, 12, 24, 60);

    /// @return where it ends
    double draw(Svg svg) {
        var every = every();
        var named = -1;
        for (var i = 0; i < periods.size(); i++) {
            var month = periods.get(i).month();
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
                .filter(months -> periods.stream().anyMatch(period -> labelled(period.month(), months)))
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
