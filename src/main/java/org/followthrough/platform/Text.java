package org.followthrough.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text as people write it: at most {@code max} code points, not only blanks, no U+0000 and no lone surrogates, which
 * PostgreSQL cannot keep.
 */
@Constraint(validatedBy = Text.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** In code points, as JSON Schema counts. */
    int max();

    String message() default "must be text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Text, String> {

        private int max;

        @Override
        public void initialize(Text text) {
            max = text.max();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            var objection = value == null ? null : objection(value);
            if (objection != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(objection).addConstraintViolation();
            }
            return objection == null;
        }

        private @Nullable String objection(String value) {
            if (value.isBlank()) {
                return "must not be blank.";
            }
            if (value.codePointCount(0, value.length()) > max) {
                return "must have at most " + max + " characters.";
            }
            if (value.indexOf('\0') >= 0) {
                return "must not contain the character U+0000.";
            }
            var loneSurrogate = value.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
            return loneSurrogate ? "must not contain a lone surrogate." : null;
        }
    }
}
