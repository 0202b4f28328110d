package org.followthrough.guidance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.policy.Channel;

/** How a message is put together, by the channel that it takes. */
enum LetterForm {
    /** With a subject, and a paragraph for each thought. */
    LETTER {
        @Override
        String body(String greeting, List<String> thoughts, String closing) {
            return String.join("\n\n", all(greeting, thoughts, closing));
        }
    },
    /** A few lines. */
    MESSAGE {
        @Override
        String body(String greeting, List<String> thoughts, String closing) {
            return greeting + "\n" + String.join(" ", thoughts) + "\n" + closing;
        }
    },
    /** What to say, for whoever speaks. */
    NOTES {
        @Override
        String body(String greeting, List<String> thoughts, String closing) {
            return all(greeting, thoughts, closing).stream().collect(Collectors.joining("\n- ", "- ", ""));
        }
    };

    abstract String body(String greeting, List<String> thoughts, String closing);

    static LetterForm of(Channel channel) {
        return switch (channel) {
            case EMAIL, LETTER, PORTAL -> LETTER;
            case SMS, WHATSAPP, LINKEDIN, XING, X, OTHER_SOCIAL -> MESSAGE;
            case PHONE, IN_PERSON -> NOTES;
        };
    }

    /** As in {@code de/letter.txt}. */
    String file(Language language) {
        return "/templates/draft/%s/%s.txt".formatted(language.tag(), name().toLowerCase(Locale.ROOT));
    }

    private static List<String> all(String greeting, List<String> thoughts, String closing) {
        return Stream.of(List.of(greeting), thoughts, List.of(closing))
                .flatMap(List::stream)
                .toList();
    }
}
