package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import org.followthrough.guidance.CurrentLanguage;

/** How to ask an interviewer for doubts while they can still be cleared up (practice {@code ask-for-doubts}). */
@ApplicationScoped
class DoubtsQuestion {

    private final CurrentLanguage language;

    DoubtsQuestion(CurrentLanguage language) {
        this.language = language;
    }

    String wording() {
        return switch (language.get()) {
            case EN -> "Is there anything about me that makes you hesitate, and that I could clear up now?";
            case DE -> "Gibt es etwas an mir, das Sie zögern lässt und das ich jetzt klären kann?";
            case IT -> "C'è qualcosa di me che La fa esitare e che potrei chiarire adesso?";
            case NB -> "Er det noe ved meg som får deg til å nøle, og som jeg kan oppklare nå?";
        };
    }
}
