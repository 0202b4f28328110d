package org.followthrough.guidance;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.followthrough.policy.Practice;

/** Which articles each practice was distilled from, and the time of the search that they are about. */
record Sources(Map<Practice, Cited> cited) {

    record Cited(Source source, List<String> articles) {}

    Sources {
        Texts.complete(Practice.class, cited);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Sources of(Map<Source, Map<Practice, List<String>>> articles) {
        var cited = new EnumMap<Practice, Cited>(Practice.class);
        articles.forEach((source, practices) ->
                practices.forEach((practice, numbers) -> cited.put(practice, new Cited(source, numbers))));
        return new Sources(cited);
    }

    static Sources read() {
        return Texts.read("/guidance/sources.json", Sources.class);
    }
}
