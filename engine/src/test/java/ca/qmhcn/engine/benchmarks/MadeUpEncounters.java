package ca.qmhcn.engine.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Encounters as a hospital's system exports them, about a kilobyte each, made up from a seed.
final class MadeUpEncounters {

    private static final LocalDateTime FIRST = LocalDateTime.of(2023, 1, 1, 7, 0);
    private static final List<String> CLASSES = List.of("AMB", "AMB", "AMB", "VR", "EMER", "IMP", "ACUTE", "NONAC");
    private static final List<String> STATUSES = List.of("finished", "finished", "finished", "planned", "in-progress");
    private static final List<String> NAMES =
            List.of("Roy", "Tremblay", "Côté", "O’Brien", "Singh", "Nguyễn", "Lavoie");

    private final Random random;

    MadeUpEncounters(long seed) {
        random = new Random(seed);
    }

    /// Writes resources until the file is as large.
    static void write(Path file, long bytes) throws IOException {
        var encounters = new MadeUpEncounters(20261125);
        try (var out = Files.newBufferedWriter(file)) {
            for (var written = 0L; written < bytes; ) {
                var line = encounters.next();
                out.write(line);
                out.write('\n');
                written += line.length() + 1;
            }
        }
    }

    String next() {
        var begun = FIRST.plusMinutes(random.nextInt(1_500_000));
        var practitioner = "\"reference\":\"Practitioner/%s\",\"display\":\"Dr. %s\"".formatted(id(), one(NAMES));
        return """
                {"resourceType":"Encounter","id":"%s","meta":{"versionId":"%d","lastUpdated":"%s.482-05:00",\
                "profile":["http://hl7.org/fhir/ca/baseline/StructureDefinition/profile-encounter"]},\
                "identifier":[{"use":"official","system":"https://example.org/fhir/encounter","value":"%s"}],\
                "status":"%s","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"%s"},\
                "type":[%s],"subject":{"reference":"Patient/%s","display":"M\\u00e9lanie \\"%s\\""},\
                "participant":[{"type":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType",\
                "code":"PPRF","display":"primary performer"}],"text":"primary performer"}],\
                "period":{"start":"%s-05:00","end":"%s-05:00"},"individual":{%s}}],\
                "period":{"start":"%s-05:00","end":"%s-05:00"}%s,\
                "location":[{"location":{"reference":"Location/%s","display":"Unité %d, santé mentale"}}],\
                "serviceProvider":{"reference":"Organization/%s","display":"Hôpital exemple"}}""".formatted(
                        id(),
                        1 + random.nextInt(4),
                        begun.plusDays(1),
                        id(),
                        one(STATUSES),
                        one(CLASSES),
                        types(),
                        id(),
                        one(NAMES),
                        begun,
                        begun.plusMinutes(50),
                        practitioner,
                        begun,
                        begun.plusMinutes(random.nextInt(9_000)),
                        reasons(),
                        id(),
                        random.nextInt(40),
                        id());
    }

    private String types() {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> type() + "," + type();
            default -> type();
        };
    }

    private String type() {
        return "{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"%d\",\"display\":\"Visit (procedure)\"}],\"text\":\"Visit\"}"
                .formatted(100_000 + random.nextInt(900_000));
    }

    private String reasons() {
        return random.nextInt(3) > 0
                ? ""
                : ",\"reasonCode\":[{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10-ca\",\"code\":\"F%d.%d\"}]}]"
                        .formatted(10 + random.nextInt(89), random.nextInt(10));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
