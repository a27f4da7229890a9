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

    /// One picture in two widths; the style sheet shows the one that fits its place, and only that one is
    /// read aloud.
    ///
    /// @param wide   for a column of text and wider, for print and for files
    /// @param narrow for a telephone
    public record Fitted(Drawing wide, Drawing narrow) implements Content {

        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent("<div class=\"drawing\"><div class=\"drawing-wide\">");
            wide.writeTo(output);
            output.writeContent("</div><div class=\"drawing-narrow\">");
            narrow.writeTo(output);
            output.writeContent("</div></div>");
        }
    }
}
