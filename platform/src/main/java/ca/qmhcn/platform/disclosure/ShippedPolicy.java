package ca.qmhcn.platform.disclosure;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.methods.disclosure.Policy;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The policy that ships, from `content/disclosure/policy.yaml`. A part that is missing stops the start: a gate without
/// its rule would let everything through.
@Component
class ShippedPolicy {

    private final Map<Audience, Policy> policies = new EnumMap<>(Audience.class);
    private final Set<String> sensitive = new HashSet<>();
    private final int sensitiveFloor;
    private final int medianFrom;
    private final int ninetiethFrom;
    private final int comparisonFrom;

    ShippedPolicy() {
        this(Content.ofClasspath());
    }

    ShippedPolicy(Content content) {
        var policy = new YAMLMapper().readTree(content.text("disclosure/policy.yaml"));
        for (var audience : List.of(Audience.OWN_EXACT, Audience.OWN, Audience.NETWORK)) {
            var key = audience.name().toLowerCase(Locale.ROOT).replace('_', '-');
            policies.put(audience, policy(policy.required("audiences").required(key)));
        }
        policy.required("sensitive").required("indicators").forEach(indicator -> sensitive.add(indicator.asString()));
        sensitiveFloor = policy.required("sensitive").required("network-floor").asInt();
        medianFrom = policy.required("median-from").asInt();
        ninetiethFrom = policy.required("ninetieth-from").asInt();
        comparisonFrom = policy.required("comparison-from").asInt();
    }

    private static Policy policy(JsonNode says) {
        return new Policy(
                says.required("floor").asInt(),
                says.required("smallest-group").asInt(),
                says.required("fewest-contributors").asInt(),
                says.required("largest-share").asDouble());
    }

    Policy policy(String subject, Audience audience) {
        var usual = java.util.Objects.requireNonNull(policies.get(audience));
        return audience == Audience.NETWORK && sensitive.contains(subject)
                ? new Policy(
                        Math.max(usual.floor(), sensitiveFloor),
                        usual.smallestGroup(),
                        usual.fewestContributors(),
                        usual.largestShare())
                : usual;
    }

    int medianFrom() {
        return medianFrom;
    }

    int ninetiethFrom() {
        return ninetiethFrom;
    }

    int comparisonFrom() {
        return comparisonFrom;
    }
}
