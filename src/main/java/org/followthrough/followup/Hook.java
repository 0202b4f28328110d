package org.followthrough.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.followthrough.platform.Text;

/** The specific thing a follow-up refers to (practice {@code specific-hook}). */
@Embeddable
public record Hook(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "hook_kind")
        HookKind kind,

        @NotNull @Text(max = 1_000) @Column(name = "hook_text")
        String text) {

    HookView view() {
        return new HookView(kind, text);
    }
}
