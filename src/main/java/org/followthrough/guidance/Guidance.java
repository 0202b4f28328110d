package org.followthrough.guidance;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followthrough.policy.Advice;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Objection;
import org.followthrough.policy.Practice;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.Remedy;
import org.followthrough.policy.RuleName;

/** What the service says to people about waiting well, in the language of the request or in one that is named. */
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
        var entry = in(language).practices().get(practice);
        var cited = sources.cited().get(practice);
        var source = new SourceText(in(language).sources().get(cited.source()), cited.articles());
        return new PracticeText(practice.id(), entry.title(), entry.summary(), entry.todo(), entry.avoid(), source);
    }

    public StepText step(Practice practice) {
        var entry = in(current.get()).practices().get(practice);
        return new StepText(entry.title(), entry.summary());
    }

    public RuleText rule(RuleName rule) {
        return rule(rule, current.get());
    }

    public RuleText rule(RuleName rule, Language language) {
        return in(language).rules().get(rule);
    }

    public String objection(Objection objection, Map<String, String> arguments) {
        return objection(objection, arguments, current.get());
    }

    /** @param arguments those that the objection documents; channels and purposes by the names of their constants */
    public String objection(Objection objection, Map<String, String> arguments, Language language) {
        return ARGUMENT.matcher(in(language).objections().get(objection))
                .replaceAll(place -> Matcher.quoteReplacement(argument(objection, place, arguments, in(language))));
    }

    public String remedy(Remedy remedy) {
        return remedy(remedy, current.get());
    }

    public String remedy(Remedy remedy, Language language) {
        return in(language).remedies().get(remedy);
    }

    public String advice(Advice advice) {
        return advice(advice, current.get());
    }

    public String advice(Advice advice, Language language) {
        return in(language).advice().get(advice);
    }

    public String nameOf(Channel channel) {
        return nameOf(channel, current.get());
    }

    public String nameOf(Channel channel, Language language) {
        return in(language).channels().get(channel);
    }

    public String nameOf(Purpose purpose) {
        return nameOf(purpose, current.get());
    }

    public String nameOf(Purpose purpose, Language language) {
        return in(language).purposes().get(purpose);
    }

    private Texts in(Language language) {
        return texts.get(language);
    }

    private static String argument(Objection objection, MatchResult place, Map<String, String> given, Texts texts) {
        var name = place.group(1);
        var value = Optional.ofNullable(given.get(name))
                .orElseThrow(() -> new IllegalArgumentException("%s needs %s.".formatted(objection, name)));
        return switch (name) {
            case "purpose" -> texts.purposes().get(Purpose.valueOf(value));
            case "channel", "channels" -> allOf(value, channel -> texts.by().get(channel), texts.and());
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
