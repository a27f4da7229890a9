package ca.qmhcn.platform.resources;

import ca.qmhcn.platform.framework.DimensionId;
import ca.qmhcn.platform.framework.EditionId;
import ca.qmhcn.platform.resources.Resource.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a visitor looks for, as it stands in the address. What the library does not know is as if it were not asked.
record Search(String text, Optional<Kind> kind, Optional<Place> place) {

    /// A dimension of an edition, written `edition-2021/safe`.
    record Place(EditionId edition, DimensionId dimension) {

        @Override
        public String toString() {
            return edition + "/" + dimension;
        }
    }

    static Search of(String text, String kind, String place) {
        return new Search(text.strip(), kind(kind), place(place));
    }

    boolean fits(Resource resource) {
        return kind.stream().allMatch(resource.type()::equals)
                && place.stream().allMatch(asked -> resource.speaksTo(asked.edition(), asked.dimension()));
    }

    boolean isEmpty() {
        return text.isEmpty() && kind.isEmpty() && place.isEmpty();
    }

    static String inAddress(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Kind> kind(String written) {
        return Arrays.stream(Kind.values())
                .filter(kind -> inAddress(kind).equals(written))
                .findFirst();
    }

    private static Optional<Place> place(String written) {
        var slash = written.indexOf('/');
        return slash < 1
                ? Optional.empty()
                : Optional.of(new Place(
                        new EditionId(written.substring(0, slash)), new DimensionId(written.substring(slash + 1))));
    }
}
