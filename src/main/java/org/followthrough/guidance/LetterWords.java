package org.followthrough.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/** What the templates may say of a draft. Texts of people are values here and never templates. */
final class LetterWords {

    private static final Set<Purpose> AFTER_A_NO = EnumSet.of(
            Purpose.FEEDBACK_REQUEST,
            Purpose.FEEDBACK_PROBE,
            Purpose.KEEP_ON_FILE,
            Purpose.CONNECT,
            Purpose.STAY_IN_TOUCH);

    /** Line breaks, other controls, and marks that turn the direction of what follows. */
    private static final String UNFIT_FOR_A_LINE = "[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]";

    private static final String BLANK = "[…]";

    private LetterWords() {}

    static Map<String, @Nullable Object> of(Draft draft, Language language) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("candidate", line(draft.candidateName()));
        words.put("company", orBlank(line(draft.companyName())));
        words.put("title", orBlank(line(draft.title())));
        words.put("contact", line(draft.contactName()));
        words.put("newRole", line(draft.newRole()));
        words.put("hook", sentence(line(draft.hookText())));
        words.put("afterNo", isAfterANo(draft));
        words.put("phone", draft.channel() == Channel.PHONE);
        words.put("date", dayAndMonth(draft.interviewDate(), language));
        words.put(
                "day", draft.interviewDate() == null ? 0 : draft.interviewDate().getDayOfMonth());
        return words;
    }

    static boolean isAfterANo(Draft draft) {
        return draft.afterNo() || draft.purposes().stream().anyMatch(AFTER_A_NO::contains);
    }

    /** A name on one line, so that it cannot begin another header or paragraph; nothing where it is blank. */
    static @Nullable String line(@Nullable String text) {
        var line = text == null
                ? ""
                : text.replaceAll(UNFIT_FOR_A_LINE, " ").replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    static String orBlank(@Nullable String text) {
        return text == null ? BLANK : text;
    }

    /** What people note often ends without a mark. */
    private static @Nullable String sentence(@Nullable String text) {
        return text == null || text.matches(".*[.!?…]") ? text : text + ".";
    }

    private static @Nullable String dayAndMonth(@Nullable LocalDate date, Language language) {
        var pattern =
                switch (language) {
                    case EN, IT -> "d MMMM";
                    case DE, NB -> "d. MMMM";
                };
        return date == null
                ? null
                : DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
    }
}
