package org.followthrough.harness;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.followthrough.Database;
import org.followthrough.Race;

/** Every runner posts one follow-up on the same application; then the next application. */
final class CadenceRace {

    private static final String SENT = """
        {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL", "text": "%s"}\
        """;

    private static final String NOT_THREE = """
        select count(*)
          from (select job_application.id
                  from job_application
                  left join follow_up on follow_up.application_id = job_application.id
                 group by job_application.id
                having count(follow_up.id) <> 3) other
        """;

    private final PostgresServer database;
    private final String token;
    private final Ledger ledger;
    private final Supplier<String> turn;
    private int notThree;

    CadenceRace(PostgresServer database, Fleet fleet, Ledger ledger) {
        this.database = database;
        this.token = fleet.token();
        this.ledger = ledger;
        this.turn = Turn.of(fleet);
    }

    void run(int applications, int runners) throws Exception {
        var caller = new Caller(turn, token, ledger);
        var candidate = made(caller, "/v1/candidates", """
            {"externalId": "%s"}\
            """.formatted(UUID.randomUUID()));
        for (var one = 0; one < applications; one++) {
            var application = made(caller, "/v1/candidates/%s/applications".formatted(candidate), """
                {"title": "Engineer", "companyName": "Northwind", "stage": "APPLIED"}\
                """);
            var path = "/v1/applications/%s/follow-ups".formatted(application);
            var answers = Race.of(runners, runner -> () -> caller.post(path, SENT.formatted(UUID.randomUUID()), null));
            if (answers.stream().filter(Outcome::accepted).count() != 3) {
                notThree++;
            }
        }
    }

    /** Applications for which other than three were accepted, by what the clients heard or by what is there. */
    long notThree() throws SQLException {
        return Math.max(notThree, database.count(NOT_THREE));
    }

    long violations() throws SQLException {
        return database.count(Database.WINDOWS_WITH_FOUR);
    }

    private static String made(Caller caller, String path, String body) throws InterruptedException {
        var answer = caller.post(path, body, null);
        if (!answer.accepted()) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.id();
    }

    @Override
    public String toString() {
        try {
            return "other than three accepted: %d, windows with four: %d".formatted(notThree(), violations());
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
