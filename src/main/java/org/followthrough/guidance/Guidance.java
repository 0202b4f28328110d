package org.followthrough.guidance;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followthrough.policy.Advice;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Objection;
import org.followthrough.policy.Practice;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.Remedy;
import org.followthrough.policy.RuleName;

/**
 * What the service says to people about waiting well and about the way back after a no, in the language of the request or
 * in one that is named.
 */
@Startup
@ApplicationScoped
public class Guidance {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Sources sources = Sources.read();
    private final CurrentLanguage current;

    Guidance(CurrentLanguage current) {
        this.current = current;
        for (var language : Language.values()) {
            texts.put(language, Texts.of(language));
        }
    }

    public PracticeText practice(Practice practice) {
        return practice(practice, current.get());
    }

    public PracticeText practice(Practice practice, Language language) {
        var entry = Texts.from(in(language).practices(), practice);
        var cited = Texts.from(sources.cited(), practice);
        var source = new SourceText(Texts.from(in(language).sources(), cited.source()), cited.articles());
        return new PracticeText(practice.id(), entry.title(), entry.summary(), entry.todo(), entry.avoid(), source);
    }

    public RuleText rule(RuleName rule) {
        return rule(rule, current.get());
    }

    public RuleText rule(RuleName rule, Language language) {
        return Texts.from(in(language).rules(), rule);
    }

    public String objection(Objection objection, Map<String, String> arguments) {
        return objection(objection, arguments, current.get());
    }

    /** @param arguments those that the objection documents; channels and purposes by the names of their constants */
    public String objection(Objection objection, Map<String, String> arguments, Language language) {
        return fill(
                Texts.from(in(language).objections(), objection),
                name -> argument(objection, name, arguments, in(language)));
    }

    public String remedy(Remedy remedy) {
        return remedy(remedy, current.get());
    }

    public String remedy(Remedy remedy, Language language) {
        return Texts.from(in(language).remedies(), remedy);
    }

    public String advice(Advice advice) {
        return advice(advice, current.get());
    }

    public String advice(Advice advice, Language language) {
        return Texts.from(in(language).advice(), advice);
    }

    public String nameOf(Channel channel) {
        return nameOf(channel, current.get());
    }

    public String nameOf(Channel channel, Language language) {
        return Texts.from(in(language).channels(), channel);
    }

    public String nameOf(Purpose purpose) {
        return nameOf(purpose, current.get());
    }

    public String nameOf(Purpose purpose, Language language) {
        return Texts.from(in(language).purposes(), purpose);
    }

    public StepText step(Practice practice) {
        return step(practice, current.get());
    }

    /** @param practice one that is a step of the way back after a no */
    public StepText step(Practice practice, Language language) {
        return Optional.ofNullable(in(language).steps().get(practice))
                .orElseThrow(() -> new IllegalArgumentException("%s is no step.".formatted(practice)));
    }

    public PromptText prompt(ReviewPrompt prompt) {
        return prompt(prompt, current.get());
    }

    public PromptText prompt(ReviewPrompt prompt, Language language) {
        return Texts.from(in(language).prompts(), prompt);
    }

    public FactorText factor(FactorKind kind) {
        return factor(kind, current.get());
    }

    public FactorText factor(FactorKind kind, Language language) {
        return Texts.from(in(language).factors(), kind);
    }

    public DueText due(DueKind kind, Map<String, String> arguments) {
        return due(kind, arguments, current.get());
    }

    /** @param arguments {@code company} and the {@code title} of the position */
    public DueText due(DueKind kind, Map<String, String> arguments, Language language) {
        var said = Texts.from(in(language).due(), kind);
        return new DueText(said.title(), fill(said.text(), name -> given(kind, name, arguments)));
    }

    private Texts in(Language language) {
        return Texts.from(texts, language);
    }

    /** What is put in is never looked at again, whatever it looks like. */
    private static String fill(String text, UnaryOperator<String> argument) {
        return ARGUMENT.matcher(text).replaceAll(place -> Matcher.quoteReplacement(argument.apply(place.group(1))));
    }

    private static String given(Enum<?> text, String name, Map<String, String> arguments) {
        return Optional.ofNullable(arguments.get(name))
                .orElseThrow(() -> new IllegalArgumentException("%s needs %s.".formatted(text, name)));
    }

    private static String argument(Objection objection, String name, Map<String, String> arguments, Texts texts) {
        var value = given(objection, name, arguments);
        return switch (name) {
            case "purpose" -> Texts.from(texts.purposes(), Purpose.valueOf(value));
            case "channel", "channels" -> allOf(value, channel -> Texts.from(texts.by(), channel), texts.and());
            case "hours" -> span(Long.parseLong(value), texts);
            default -> value;
        };
    }

    /** As in "by email, by phone and on LinkedIn". */
    private static String allOf(String names, Function<Channel, String> by, String and) {
        var all = Arrays.stream(names.split(","))
                .map(name -> by.apply(Channel.valueOf(name.strip())))
                .toList();
        var last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " " + and + " " + all.get(last);
    }

    /** With its unit: people think in days rather than in hundreds of hours. */
    private static String span(long hours, Texts texts) {
        var isWholeDays = hours > 24 && hours % 24 == 0;
        return isWholeDays ? hours / 24 + " " + texts.days() : hours + " " + texts.hours();
    }
}
