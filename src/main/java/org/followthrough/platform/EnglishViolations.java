package org.followthrough.platform;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * What is wrong with a request is told to developers, in English. The framework would look for a language in
 * {@code Accept-Language}, and fail on one that the JDK cannot read.
 */
@ApplicationScoped
class EnglishViolations implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.localeResolver(context -> Locale.ENGLISH);
    }
}
