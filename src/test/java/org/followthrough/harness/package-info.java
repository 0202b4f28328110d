/**
 * The service on its worst day: processes and PostgreSQL servers that are killed, frozen and cut off while clients write, and a
 * ledger of what those clients were told. {@code mvn verify -Pharness} runs it; docs/failure.md says what was measured.
 */
@NullMarked
package org.followthrough.harness;

import org.jspecify.annotations.NullMarked;
