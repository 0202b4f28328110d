package org.followthrough.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Values that the file's schemas allow: their limits more often than what lies between. */
public final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CHARACTERS = "abcXYZ 019-_.,'\"<>&äøß漢😀";

    private static final String VISIBLE = "abcXYZ019";

    /** What the file says about a text in a pattern, by an example: a pattern that is new must be told here. */
    private static final Map<String, List<String>> PATTERNS = Map.of(
            "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$", List.of("en", "nb-NO", "zh-Hant-TW"),
            "^\\d{1,12}(\\.\\d{1,4})?$", List.of("0", "720000.00", "999999999999.9999"),
            "^[A-Z]{3}$", List.of("NOK", "EUR"),
            "^(en|de|it|nb)$", List.of("en", "de", "it", "nb"));

    private final JsonNode document;
    private final Random random;
    private final Map<String, String> ids;
    private final Instant now;

    /** @param ids what is there, by the name of the property that may refer to it */
    public Values(JsonNode document, Random random, Map<String, String> ids, Instant now) {
        this.document = document;
        this.random = random;
        this.ids = ids;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    public JsonNode of(String name, JsonNode declared) {
        var schema = resolved(declared);
        if (schema.has("anyOf")) {
            var choices = new ArrayList<JsonNode>();
            schema.path("anyOf").forEach(choices::add);
            return of(name, oneOf(choices));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        var types = types(schema);
        if (types.contains("null") && (types.size() == 1 || chance(15))) {
            return NODES.nullNode();
        }
        return switch (types.get(0)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(integer(schema));
            default -> NODES.textNode(text(name, schema));
        };
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) {
            return List.of(type.asText());
        }
        var types = new ArrayList<String>();
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    private ObjectNode object(JsonNode schema) {
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var share = oneOf(List.of(0, 30, 60, 100));
        var object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || chance(share)) {
                object.set(property.getKey(), of(property.getKey(), property.getValue()));
            }
        });
        return object;
    }

    private JsonNode array(String name, JsonNode schema) {
        var least = schema.path("minItems").asInt(0);
        var most = Math.max(least, Math.min(schema.path("maxItems").asInt(3), 4));
        var wanted = least + random.nextInt(most - least + 1);
        var array = NODES.arrayNode();
        var seen = new HashSet<JsonNode>();
        for (var i = 0; i < wanted; i++) {
            var item = of(name, schema.path("items"));
            if (seen.add(item)) {
                array.add(item);
            }
        }
        return array;
    }

    private long integer(JsonNode schema) {
        var least = schema.path("minimum").asLong(-1_000);
        var most = schema.path("maximum").asLong(1_000);
        return oneOf(List.of(least, most, least + (long) (random.nextDouble() * (most - least))));
    }

    private String text(String name, JsonNode schema) {
        var moment = now.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60) - 30 * 24 * 60));
        return switch (schema.path("format").asText()) {
            case "uuid" -> ids.getOrDefault(name, UUID.randomUUID().toString());
            case "date-time" ->
                oneOf(List.of(
                        moment.toString(),
                        moment.atOffset(ZoneOffset.ofHours(2)).toString(),
                        now.truncatedTo(ChronoUnit.SECONDS).toString()));
            case "date" -> moment.toString().substring(0, 10);
            case "email" -> "a" + "b".repeat(random.nextInt(40)) + "@example.com";
            case "uri" -> "https://example.com/" + "a".repeat(random.nextInt(40));
            default -> patterned(name, schema);
        };
    }

    private String patterned(String name, JsonNode schema) {
        var pattern = schema.path("pattern").asText();
        if (name.equals("timeZone")) {
            return oneOf(List.of("Europe/Oslo", "UTC", "America/Argentina/Buenos_Aires"));
        }
        if (pattern.startsWith("^P(\\d")) {
            return oneOf(List.of("P14D", "PT36H", "PT1H30M", "P1DT0.5S"));
        }
        if (PATTERNS.containsKey(pattern)) {
            return oneOf(PATTERNS.get(pattern));
        }
        var least = Math.max(1, schema.path("minLength").asInt(0));
        var most = schema.path("maxLength").asInt(100);
        var length = oneOf(
                List.of(least, Math.min(most, 20), least + random.nextInt(Math.min(most, 500) - least + 1), most));
        for (var characters : List.of(CHARACTERS, VISIBLE)) {
            var text = letters(length, characters);
            if (Pattern.compile(pattern).matcher(text).find()) {
                return text;
            }
        }
        throw new IllegalStateException("Nothing is known here about the pattern %s of %s.".formatted(pattern, name));
    }

    private String letters(int length, String characters) {
        var points = characters.codePoints().toArray();
        var text = new StringBuilder("a");
        for (var i = 1; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
