package org.followthrough.harness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.followthrough.contract.Values;

/** What there is by now: the last few ids of each collection, as the answers tell them in {@code Location}. */
final class Places {

    private static final int KEPT = 12;

    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();

    void found(String location) {
        var parts = location.split("/");
        if (parts.length < 2) {
            return;
        }
        var known = ids.computeIfAbsent(parts[parts.length - 2], collection -> new CopyOnWriteArrayList<>());
        known.add(parts[parts.length - 1]);
        // Those that were made first have the most about them.
        while (known.size() > KEPT) {
            known.remove(KEPT / 2);
        }
    }

    /** What was deleted: there is nothing more to be asked of it. */
    void gone(String id) {
        ids.values().forEach(known -> known.remove(id));
    }

    /** For what deletes: those that were made first stay, so that there is something to ask about. */
    String newest(String collection, String variable) {
        var known = List.copyOf(ids.getOrDefault(collection, List.of()));
        return known.size() <= KEPT / 2 ? other(variable) : known.get(known.size() - 1);
    }

    String one(String collection, String variable, Values values) {
        var known = List.copyOf(ids.getOrDefault(collection, List.of()));
        var elsewhere = List.of(other(variable));
        // As many choices whatever is there, so that those that follow stay the same.
        var strays = values.chance(3);
        return values.oneOf(strays || known.isEmpty() ? elsewhere : known);
    }

    private static String other(String variable) {
        return switch (variable) {
            case "practice" -> "cool-off";
            case "problem" -> "not-found";
            case "kind" -> "WHO_GOT_IT";
            default -> UUID.randomUUID().toString();
        };
    }

    Map<String, String> byProperty() {
        var byProperty = new HashMap<String, String>();
        HostileInputs.properties().forEach((property, collection) -> {
            var known = List.copyOf(ids.getOrDefault(collection, List.of()));
            if (!known.isEmpty()) {
                byProperty.put(property, known.get(0));
            }
        });
        return byProperty;
    }
}
