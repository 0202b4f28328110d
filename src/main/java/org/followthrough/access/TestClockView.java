package org.followthrough.access;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A test clock as JSON.
 *
 * @param now the present in the tenant's domain
 * @param ahead how far it is ahead of the real one
 */
@Schema(name = "TestClock", description = "The clock of a test tenant.")
public record TestClockView(Instant now, Duration ahead) {}
