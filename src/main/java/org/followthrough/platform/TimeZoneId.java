package org.followthrough.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The name of a time zone of the IANA database. */
@Constraint(validatedBy = TimeZoneId.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeZoneId {

    int MAX_LENGTH = 64;

    String PATTERN = "^[A-Za-z][A-Za-z0-9_+/-]*$";

    String message() default "must be a time zone of the IANA database, as in Europe/Oslo.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<TimeZoneId, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            // SystemV zones are Java's own, and newer versions have them no more.
            return value == null
                    || !value.startsWith("SystemV/")
                            && ZoneId.getAvailableZoneIds().contains(value);
        }
    }
}
