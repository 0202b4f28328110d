package org.followthrough.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.followthrough.policy.Advice;
import org.followthrough.policy.Objection;
import org.followthrough.policy.Remedy;

@ApplicationScoped
public class Guidance {
    public String objection(Objection o, Map<String, String> arguments) {
        return o == Objection.CADENCE_FULL
                ? "At most %s follow-ups about one application in any %s hours."
                        .formatted(arguments.get("limit"), arguments.get("hours"))
                : o.name();
    }

    public String remedy(Remedy r) {
        return r.name();
    }

    public String advice(Advice a) {
        return a.name();
    }
}
