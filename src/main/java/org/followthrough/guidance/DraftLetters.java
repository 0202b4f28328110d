package org.followthrough.guidance;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Skeletons of messages: a greeting, a thought for each purpose, something specific, a closing. Each language has a file
 * for each form, whose fragments are the thoughts.
 */
@Startup
@ApplicationScoped
public class DraftLetters {

    /** From what the letter answers to what it hopes for. */
    private static final List<Purpose> ORDER = List.of(
            Purpose.REPLY,
            Purpose.RECONNECT,
            Purpose.THANK_YOU,
            Purpose.CONTINUE_CONVERSATION,
            Purpose.STATUS_CHECK,
            Purpose.FEEDBACK_PROBE,
            Purpose.FEEDBACK_REQUEST,
            Purpose.KEEP_ON_FILE,
            Purpose.CONNECT,
            Purpose.STAY_IN_TOUCH);

    private static final String GREETING = "GREETING";
    private static final String CLOSING = "CLOSING";
    private static final String SUBJECT = "SUBJECT_";
    private static final String ANY_HOOK = "HOOK";
    private static final Set<String> HOOKS =
            Set.of("HIGHLIGHT", "SURPRISE", "SHARED_VALUE", "SUPPORTING_MATERIAL", "COMPANY_CHALLENGE");

    /** A letter for one of these shows a blank where nothing specific is given (practice {@code specific-hook}). */
    private static final Set<Purpose> MISSING_A_HOOK =
            EnumSet.of(Purpose.THANK_YOU, Purpose.CONTINUE_CONVERSATION, Purpose.STATUS_CHECK);

    /** In these, what follows the comma of the greeting goes on in small letters. */
    private static final Set<Language> GREETING_RUNS_ON = EnumSet.of(Language.DE, Language.IT);

    private final Map<Language, Map<LetterForm, Fragments>> templates = new EnumMap<>(Language.class);

    DraftLetters() {
        for (var language : Language.values()) {
            var forms = new EnumMap<LetterForm, Fragments>(LetterForm.class);
            for (var form : LetterForm.values()) {
                forms.put(form, Fragments.read(form.file(language), fragments(form)));
            }
            templates.put(language, forms);
        }
    }

    public Letter render(Language language, Draft draft) {
        var form = LetterForm.of(draft.channel());
        var template = Texts.from(Texts.from(templates, language), form);
        var words = LetterWords.of(draft, language);
        var purposes = ORDER.stream().filter(draft.purposes()::contains).toList();
        var thoughts = new ArrayList<String>();
        for (var purpose : purposes) {
            words.put("first", thoughts.isEmpty());
            thoughts.add(template.say(purpose.name(), words));
        }
        if (form != LetterForm.NOTES && GREETING_RUNS_ON.contains(language)) {
            thoughts.set(0, inSmallLetters(thoughts.get(0), language));
        }
        var hook = hookOf(draft);
        if (hook != null) {
            thoughts.add(1, template.say(hook, words));
        }
        var subject = form == LetterForm.LETTER ? template.say(SUBJECT + purposes.get(0), words) : null;
        return new Letter(subject, form.body(template.say(GREETING, words), thoughts, template.say(CLOSING, words)));
    }

    private static @Nullable String hookOf(Draft draft) {
        var given = draft.hookText() != null && !draft.hookText().isBlank();
        var missing =
                !LetterWords.isAfterANo(draft) && draft.purposes().stream().anyMatch(MISSING_A_HOOK::contains);
        if (!given && !missing) {
            return null;
        }
        var kind = draft.hookKind();
        return kind != null && HOOKS.contains(kind) ? kind : ANY_HOOK;
    }

    private static String inSmallLetters(String text, Language language) {
        return text.substring(0, 1).toLowerCase(language.locale()) + text.substring(1);
    }

    private static Stream<String> fragments(LetterForm form) {
        var subjects =
                form == LetterForm.LETTER ? ORDER.stream().map(purpose -> SUBJECT + purpose) : Stream.<String>of();
        return Stream.of(
                        ORDER.stream().map(Purpose::name),
                        subjects,
                        HOOKS.stream(),
                        Stream.of(GREETING, ANY_HOOK, CLOSING))
                .flatMap(all -> all);
    }
}
