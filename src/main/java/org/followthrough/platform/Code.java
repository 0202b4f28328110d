package org.followthrough.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of ours for programs, the same in every language: the contract says what it looks like. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {

    /** As in {@code keep-talking}. */
    String NAME = "^[a-z]+(-[a-z]+)*$";

    /** As in {@code COOL_OFF}. */
    String CONSTANT = "^[A-Z][A-Z0-9_]*$";

    /** As in {@code doDifferently}. */
    String FIELD = "^[a-z][A-Za-z]*$";

    /** As in {@code Win_created}: what is kept about, and what happened to it. */
    String ACTION = "^[A-Za-z_]+$";

    /** As in {@code 2.1}. */
    String VERSION = "^\\d+(\\.\\d+)*$";

    /** As in {@code nb}. */
    String LANGUAGE = "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$";

    String pattern() default NAME;

    int max() default 64;
}
