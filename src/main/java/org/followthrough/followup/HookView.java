package org.followthrough.followup;

import org.followthrough.platform.Text;

/** A hook as JSON in answers, where its kind is open to values to come. */
public record HookView(HookKind kind, @Text(max = 1_000) String text) {}
