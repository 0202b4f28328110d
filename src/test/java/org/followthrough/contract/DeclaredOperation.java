package org.followthrough.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/** @param declared the operation as it stands in the file */
record DeclaredOperation(
        String id,
        String method,
        String template,
        Pattern path,
        ObjectNode declared,
        Map<Integer, DeclaredResponse> responses) {

    /** A path that is spelled out is meant rather than one with a variable in the same place. */
    int variables() {
        return template.split("\\{", -1).length - 1;
    }

    @Override
    public String toString() {
        return "%s (%s %s)".formatted(id, method, template);
    }
}
