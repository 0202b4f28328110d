package org.followthrough.local;

import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token is to be for. Everything may be left out: then it is one of the demo tenant's service, with all scopes.
 *
 * @param candidate the frontend's own id of a candidate
 * @param role candidate, coach or service
 * @param scope separated by blanks; all where absent
 * @param subject who a coach or a service is
 */
record AskForToken(
        @Text(max = 63) @Nullable String tenant,
        @Text(max = 200) @Nullable String candidate,
        @Text(max = 20) @Nullable String role,
        @Text(max = 500) @Nullable String scope,
        @Text(max = 200) @Nullable String subject) {}
