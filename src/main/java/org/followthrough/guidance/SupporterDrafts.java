package org.followthrough.guidance;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes to those who stand by a candidate (practice {@code inform-network}): during the rest a wish for company, afterwards
 * thanks and a look ahead. None says a word against the employer.
 */
@Startup
@ApplicationScoped
public class SupporterDrafts {

    private static final String SUBJECT = "SUBJECT";
    private static final String GREETING = "GREETING";
    private static final String COMPANY = "COMPANY";
    private static final String NEWS = "NEWS";
    private static final String HELP = "HELP";
    private static final String CLOSING = "CLOSING";

    private final Map<Language, Fragments> templates = new EnumMap<>(Language.class);
    private final CurrentLanguage current;

    SupporterDrafts(CurrentLanguage current) {
        this.current = current;
        for (var language : Language.values()) {
            templates.put(
                    language,
                    Fragments.read(
                            "/templates/draft/%s/supporter.txt".formatted(language.tag()),
                            Stream.of(SUBJECT, GREETING, COMPANY, NEWS, HELP, CLOSING)));
        }
    }

    public Letter write(SupporterNote note) {
        return write(note, current.get());
    }

    public Letter write(SupporterNote note, Language language) {
        var template = Texts.from(templates, language);
        var words = words(note);
        var thoughts = note.resting() ? Stream.of(COMPANY) : Stream.of(NEWS, HELP);
        var body = Stream.of(Stream.of(GREETING), thoughts, Stream.of(CLOSING))
                .flatMap(all -> all)
                .map(thought -> template.say(thought, words))
                .toList();
        return new Letter(template.say(SUBJECT, words), String.join("\n\n", body));
    }

    private static Map<String, @Nullable Object> words(SupporterNote note) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("resting", note.resting());
        words.put("close", note.close());
        words.put("supporter", LetterWords.orBlank(LetterWords.line(note.supporterName())));
        words.put("candidate", LetterWords.line(note.candidateName()));
        words.put("title", LetterWords.orBlank(LetterWords.line(note.title())));
        words.put("company", LetterWords.orBlank(LetterWords.line(note.companyName())));
        return words;
    }
}
