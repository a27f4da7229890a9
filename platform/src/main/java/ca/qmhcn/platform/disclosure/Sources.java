package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// From which batches each organization's counts come.
public record Sources(Map<OrganizationId, List<String>> batches) {

    public Sources {
        batches = batches.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }
}
