package ca.qmhcn.platform.database;

import java.util.function.Supplier;

/// Whose rows a transaction may touch: the organization somebody acts for, and the person who acts.
///
/// Bound for a stretch of code and all it calls; nothing outside can change it, and it ends by itself.
public record Tenant(String organization, String person) {

    /// Nobody: sees the rows of no organization.
    public static final Tenant NONE = new Tenant("", "");

    private static final ScopedValue<Tenant> BOUND = ScopedValue.newInstance();

    /// An organization's own work without a person, such as counting after an upload.
    public static Tenant of(String organization) {
        return new Tenant(organization, "");
    }

    public void run(Runnable work) {
        ScopedValue.where(BOUND, this).run(work);
    }

    public <T> T get(Supplier<T> work) {
        return ScopedValue.where(BOUND, this).call(work::get);
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, this).call(work);
    }

    static Tenant current() {
        return BOUND.orElse(NONE);
    }
}
