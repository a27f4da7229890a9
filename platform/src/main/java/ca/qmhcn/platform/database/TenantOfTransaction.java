package ca.qmhcn.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Tells PostgreSQL at the start of each transaction whose rows it may show (T3). The setting ends with the
/// transaction.
@Component
class TenantOfTransaction implements TransactionExecutionListener {

    private final ObjectProvider<JdbcClient> jdbc;

    TenantOfTransaction(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var tenant = Tenant.current();
        if (failure == null && !tenant.equals(Tenant.NONE)) {
            jdbc.getObject()
                    .sql("SELECT set_config('app.organization', ?, true), set_config('app.person', ?, true)")
                    .params(tenant.organization(), tenant.person())
                    .query((row, _) -> row.getString(1))
                    .single();
        }
    }
}
