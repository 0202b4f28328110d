package org.followthrough.contract;

import java.util.List;
import java.util.Map;

/** @param content by media type; empty where the answer has no body */
record DeclaredResponse(Map<String, CheckedSchema> content, List<DeclaredHeader> headers) {

    boolean declares(String header) {
        return headers.stream().anyMatch(declared -> declared.name().equalsIgnoreCase(header));
    }
}
