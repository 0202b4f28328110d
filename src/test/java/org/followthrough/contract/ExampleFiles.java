package org.followthrough.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where recorded answers become the contract's examples. */
final class ExampleFiles {

    private static final Path FOLDER = Path.of("src/main/resources/contract/examples");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleFiles() {}

    static void write(String name, String body) throws IOException {
        Files.createDirectories(FOLDER);
        var pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(body));
        Files.writeString(FOLDER.resolve(name + ".json"), pretty + "\n");
    }

    static void problem(String type, Response response) throws IOException {
        assertEquals("/problems/" + type, response.path("type"));
        // What local mode adds is not for the contract.
        write("problem." + type, response.asString().replaceAll(" In local mode[^\"]*", ""));
    }
}
