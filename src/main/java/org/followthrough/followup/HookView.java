package org.followthrough.followup;

/** A hook as JSON in answers, where its kind is open to values to come. */
public record HookView(HookKind kind, String text) {}
