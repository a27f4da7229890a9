package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Charts of one's own numbers, for everybody. What is entered lives for one answer: it is neither kept nor logged.
@Controller
class TryController {

    @GetMapping("/numbers/try")
    ModelAndView form(@RequestParam Map<String, String> fields, Words words) {
        var ask = fields.containsKey("example") ? Example.in(words.language()) : Ask.NOTHING;
        return page(new TryPage(ask, Optional.empty(), List.of()));
    }

    @PostMapping("/numbers/try")
    ModelAndView draw(@RequestParam Map<String, String> fields, Words words) {
        var ask = Ask.of(fields);
        try {
            return page(new TryPage(ask, Optional.of(shown(ask, words)), List.of()));
        } catch (NotReadable trouble) {
            return page(new TryPage(ask, Optional.empty(), trouble.problems()));
        }
    }

    @PostMapping("/numbers/try/chart.svg")
    Object svg(@RequestParam Map<String, String> fields, Words words) {
        try {
            var said = shown(Ask.of(fields), words);
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml;charset=UTF-8")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name(words, "svg"))
                                    .build()
                                    .toString())
                    .body(TriedPicture.of(said).draw(words).wide().file().getBytes(StandardCharsets.UTF_8));
        } catch (NotReadable _) {
            return draw(fields, words);
        }
    }

    @PostMapping("/numbers/try/table.csv")
    Object csv(@RequestParam Map<String, String> fields, Words words) {
        try {
            var said = shown(Ask.of(fields), words);
            return new TriedFile(said.tried(), said).csv().download(name(words, "csv"));
        } catch (NotReadable _) {
            return draw(fields, words);
        }
    }

    private static TriedWords shown(Ask ask, Words words) {
        return TriedWords.of(Trying.of(ask, words.language()), words);
    }

    private static String name(Words words, String ending) {
        return words.of(Messages.class).fileName() + "_" + words.language().code() + "." + ending;
    }

    private static ModelAndView page(TryPage page) {
        return Page.of("numbers/try", page);
    }
}
