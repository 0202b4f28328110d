package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The connection ends in the very moment of the commit. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class LostCommitTest {

    @BeforeAll
    static void one_text_ends_the_connection() throws SQLException {
        administer("""
            create function end_the_connection() returns trigger language plpgsql as $$
            begin
              perform pg_terminate_backend(pg_backend_pid());
              return null;
            end
            $$;
            create constraint trigger win_ends_the_connection after insert on win
              deferrable initially deferred for each row when (new.text = 'the last words')
              execute function end_the_connection();
            """);
    }

    @AfterAll
    static void no_more() throws SQLException {
        administer("drop function end_the_connection cascade");
    }

    @Test
    void its_caller_is_told_to_come_again_and_the_next_one_notices_nothing() {
        var wins = "/v1/applications/%s/wins".formatted(Api.application());
        problem(post(wins, """
            {"kind": "RESULT", "text": "the last words"}\
            """), 503, "unavailable").header("Retry-After", notNullValue());
        post(wins, """
            {"kind": "RESULT", "text": "more words"}\
            """).then().statusCode(201);
        get(wins).then().statusCode(200).body("items", hasSize(1));
    }

    private static void administer(String statements) throws SQLException {
        try (var connection = EmbeddedPostgres.administer()) {
            connection.createStatement().execute(statements);
        }
    }
}
