package org.followthrough.application;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.CurrencyCode;

/**
 * An amount of money.
 *
 * @param amount a decimal number as text, so that no client rounds it
 * @param currency an ISO 4217 code
 */
public record Money(
        @NotNull
        @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?", message = "must be a decimal number as text, as in 52000.00.")
        @Schema(maxLength = 17)
        String amount,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, as in EUR.")
        @CurrencyCode
        @Schema(maxLength = 3)
        String currency) {

    Stored stored() {
        return new Stored(new BigDecimal(amount), currency);
    }

    /** As the database keeps it. */
    @Embeddable
    record Stored(BigDecimal amount, String currency) {

        Money money() {
            return new Money(amount.toPlainString(), currency);
        }
    }
}
