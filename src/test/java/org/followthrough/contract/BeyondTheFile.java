package org.followthrough.contract;

import java.util.Map;

/** What a schema cannot say, and the service refuses with a 400: by operation, place and code, each with its reason. */
final class BeyondTheFile {

    static final Map<String, String> REASONS = Map.ofEntries(Map.entry("none", "yet"));

    private BeyondTheFile() {}
}
