package ca.qmhcn.platform.intake;

/// Somebody who brings many files one after the other, so that what they tell together is told once.
public interface Deliveries {

    /// Whether more of them are on their way now.
    boolean isMoreComing();
}
