package ca.qmhcn.platform.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Work of one organization in a transaction of its own, committed when this returns, whatever stands around it.
@Component
public class OwnTransaction {

    private final TransactionTemplate template;

    OwnTransaction(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T of(Tenant tenant, Supplier<T> work) {
        return tenant.get(() -> Objects.requireNonNull(template.execute(_ -> work.get())));
    }
}
