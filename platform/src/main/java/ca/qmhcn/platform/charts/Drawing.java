package ca.qmhcn.platform.charts;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A finished picture: one SVG element, which a template writes as it is.
///
/// It looks right on its own; on a page the style sheet recolours it for dark, contrast and print.
public record Drawing(String svg) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }

    /// The same picture as a file that opens outside the site.
    public String file() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
    }
}
