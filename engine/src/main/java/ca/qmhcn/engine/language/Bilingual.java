package ca.qmhcn.engine.language;

/// The same text in English and in French. Neither may be blank: a person reads one or the other, never a gap.
public record Bilingual(String en, String fr) {

    public Bilingual {
        if (en.isBlank() || fr.isBlank()) {
            throw new IllegalArgumentException("Text is missing in one language: en=«%s» fr=«%s»".formatted(en, fr));
        }
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
        };
    }
}
