package org.followthrough.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation will go: its answers and the contract say so. {@link Deprecation} holds the dates to the policy. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedSince {

    /** The first day on which it is deprecated, as in {@code 2027-03-01}. */
    String at();

    /** The first day on which it may be gone. */
    String sunset();

    /** What to use instead: the address of a page for people. */
    String link();
}
