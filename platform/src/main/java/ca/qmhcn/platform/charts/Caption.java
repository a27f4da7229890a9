package ca.qmhcn.platform.charts;

/// What a chart is called and says, in the reader's language.
///
/// @param id          unique on its page, of small letters, digits and hyphens
/// @param title       what it shows; written on the drawing
/// @param description what it says, in a sentence; read aloud
/// @param foot        whose data, as of when, by which definition: what must travel with the file; may be empty
public record Caption(String id, String title, String description, String foot) {

    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
    }
}
