package ca.qmhcn.engine.definitions;

import java.util.ArrayList;
import java.util.List;

/// The tables people may upload.
public final class Tables {

    private Tables() {}

    /// All tables of the content, by name.
    ///
    /// @throws UnusableDefinitions with every mistake
    public static List<TableDefinition> of(Content content) {
        var problems = new ArrayList<DefinitionProblem>();
        var tables = content.paths("intake/", "table.yaml").stream()
                .map(path -> TableFiles.table(Yaml.read(path, content.text(path), problems)))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnusableDefinitions(problems);
        }
        return tables;
    }

    /// One table from its text.
    public static TableDefinition parse(String file, String yaml) {
        var problems = new ArrayList<DefinitionProblem>();
        var table = TableFiles.table(Yaml.read(file, yaml, problems));
        if (!problems.isEmpty()) {
            throw new UnusableDefinitions(problems);
        }
        return table;
    }
}
