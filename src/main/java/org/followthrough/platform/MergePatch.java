package org.followthrough.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * JSON merge patch (RFC 7396) over the editable state of a resource: null clears, what is left out stays. What is nested
 * there means something only as a whole, an amount with its currency, and a patch that gives a part of it is refused, as
 * the contract says.
 */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The state after the patch, whole and valid.
     *
     * @throws Failure naming the fields that are unknown, of the wrong type or not valid after the patch
     */
    public <T> T apply(T current, @Nullable JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Failure.invalidField("", "type", "must be a JSON object.");
        }
        // A null stays, so that the strict reader still sees a field that does not exist.
        var merged = json.<ObjectNode>valueToTree(current).setAll(changes);
        try {
            return valid(json.treeToValue(merged, type));
        } catch (JsonProcessingException unreadable) {
            throw JsonFailures.of(unreadable);
        }
    }

    private <T> T valid(T state) {
        var violations = validator.validate(state);
        if (!violations.isEmpty()) {
            throw Violations.failure(violations);
        }
        return state;
    }
}
