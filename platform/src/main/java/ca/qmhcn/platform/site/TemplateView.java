package ca.qmhcn.platform.site;

import ca.qmhcn.platform.language.ReaderLanguage;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Renders one template. The page is complete before its first byte is sent, so an error never shows half a page.
record TemplateView(String template, TemplateEngine templates, Furniture furniture, Assets assets) implements View {

    @Override
    public String getContentType() {
        return "text/html";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = ReaderLanguage.words(request);
        var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
        parameters.put("words", words);
        parameters.put("shell", Shell.of(request, words, furniture, assets));
        var output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        try (var body = response.getOutputStream()) {
            output.writeTo(body);
        }
    }
}
