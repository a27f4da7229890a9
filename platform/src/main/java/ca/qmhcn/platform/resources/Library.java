package ca.qmhcn.platform.resources;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.framework.DimensionCard;
import ca.qmhcn.platform.framework.DimensionId;
import ca.qmhcn.platform.framework.EditionId;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.resources.Indexed.Field;
import ca.qmhcn.platform.resources.Resource.Kind;
import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// All entries, kept in memory: they are few, and they change with the content only.
@Component
class Library implements DimensionCard {

    private static final int RELATED = 4;

    private final List<Indexed> entries;

    Library(ContentFiles files) {
        this.entries = files.readAll("resources/", "/resource.yaml", Resource.class).stream()
                .map(Library::index)
                .toList();
    }

    List<Resource> all() {
        return entries.stream().map(Indexed::resource).toList();
    }

    Optional<Resource> find(String id) {
        return all().stream().filter(resource -> resource.id().equals(id)).findFirst();
    }

    /// What was asked for; the best first when words were given, else by title.
    List<Resource> search(Search search, Words words) {
        var asked = Folding.stems(search.text());
        return entries.stream()
                .filter(entry -> search.fits(entry.resource()))
                .filter(entry -> asked.isEmpty() || entry.worth(asked) > 0)
                .sorted(Comparator.comparingInt((Indexed entry) -> -entry.worth(asked))
                        .thenComparing(Indexed::resource, byTitle(words)))
                .map(Indexed::resource)
                .toList();
    }

    /// Entries of the same kind or on the same dimensions, the nearest first.
    List<Resource> related(Resource to, Words words) {
        return all().stream()
                .filter(other -> !other.equals(to) && nearness(to, other) > 0)
                .sorted(Comparator.comparingInt((Resource other) -> -nearness(to, other))
                        .thenComparing(byTitle(words)))
                .limit(RELATED)
                .toList();
    }

    @Override
    public int order() {
        return 20;
    }

    /// Entries that name the dimension come before those on the whole framework.
    @Override
    public Optional<Card> card(EditionId edition, DimensionId dimension, Words words) {
        var say = words.of(Messages.class);
        var shown = all().stream()
                .filter(resource -> resource.speaksTo(edition, dimension))
                .sorted(Comparator.comparing((Resource resource) -> !resource.names(edition, dimension))
                        .thenComparing(byTitle(words)))
                .map(resource -> new Entry(
                        words.say(resource.title()), "/resources/" + resource.id(), say.kind(resource.type())))
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Card(say.resources(), shown));
    }

    private static int nearness(Resource one, Resource other) {
        var shared = one.dimensions().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().to().stream().filter(dimension -> other.names(entry.getKey(), dimension)))
                .count();
        return (int) shared + (one.type() == other.type() ? 3 : 0) + (one.relation() == other.relation() ? 1 : 0);
    }

    private static Indexed index(Resource resource) {
        return new Indexed(
                resource,
                List.of(
                        Field.of(8, both(resource.title())),
                        Field.of(6, kinds(resource.type())),
                        Field.of(3, both(resource.isFor())),
                        Field.of(2, both(resource.audience()), both(resource.by())),
                        Field.of(1, resource.id())));
    }

    private static String kinds(Kind kind) {
        return Words.EN.of(Messages.class).kind(kind) + " "
                + Words.FR.of(Messages.class).kind(kind);
    }

    private static String both(Bilingual text) {
        return text.en() + " " + text.fr();
    }

    private static Comparator<Resource> byTitle(Words words) {
        var order = Collator.getInstance(words.language().locale());
        return Comparator.comparing(resource -> words.say(resource.title()), order::compare);
    }
}
