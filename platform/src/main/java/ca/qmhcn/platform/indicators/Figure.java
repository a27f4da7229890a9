package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.EventRate;
import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.methods.rates.Proportion;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/// What an indicator says of a period, made of released parts.
sealed interface Figure {

    /// In the unit the indicator is printed in; a share from 0 to 1.
    double value();

    /// How sure it is; empty where the question does not arise.
    Optional<Interval> interval();

    /// A share of people or events.
    record Share(Proportion proportion) implements Figure {

        @Override
        public double value() {
            return proportion.value();
        }

        @Override
        public Optional<Interval> interval() {
            return Optional.of(proportion.wilson(Confidence.PERCENT_95));
        }
    }

    /// Waits: the median, and the 90th percentile where enough people waited.
    record Days(long cases, double median, OptionalDouble ninetieth) implements Figure {

        @Override
        public double value() {
            return median;
        }

        @Override
        public Optional<Interval> interval() {
            return Optional.empty();
        }
    }

    /// One quantity over another, such as hours over hours or incidents over years of work.
    ///
    /// @param events whether the numerator counts events, so that chance has a say
    record Quotient(BigDecimal numerator, BigDecimal denominator, double per, boolean events) implements Figure {

        @Override
        public double value() {
            return numerator.doubleValue() / denominator.doubleValue() * per;
        }

        @Override
        public Optional<Interval> interval() {
            return events && numerator.stripTrailingZeros().scale() <= 0
                    ? Optional.of(new EventRate(numerator.longValueExact(), denominator.doubleValue(), per)
                            .byar(Confidence.PERCENT_95))
                    : Optional.empty();
        }
    }
}
