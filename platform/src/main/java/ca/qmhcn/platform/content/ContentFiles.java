package ca.qmhcn.platform.content;

import ca.qmhcn.engine.definitions.Content;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads YAML files of the content into records.
///
/// A key in words with hyphens fills the component of that name. A key that no component asks for, and a component that
/// finds no key and is not optional, stop the start: neither may go unnoticed.
@Component
public class ContentFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Content content;

    @Autowired
    ContentFiles() {
        this(Content.ofClasspath());
    }

    public ContentFiles(Content content) {
        this.content = content;
    }

    public <T> T read(String path, Class<T> type) {
        try {
            return YAML.readValue(content.text(path), type);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(
                    "%s cannot be used: %s".formatted(path, unreadable.getOriginalMessage()), unreadable);
        }
    }

    /// All files whose paths begin and end so, in the order of their paths.
    public <T> List<T> readAll(String beginning, String ending, Class<T> type) {
        return content.paths(beginning, ending).stream()
                .map(path -> read(path, type))
                .toList();
    }
}
