package org.followthrough.harness;

import java.util.UUID;
import org.followthrough.Database;
import org.followthrough.Race;

/**
 * Every runner posts one follow-up on the same application; then the next application.
 *
 * @param notThree its applications for which other than three were accepted, by what the clients heard or by what is there
 * @param violations windows with four, of whatever is in the database
 */
record CadenceRace(long notThree, long violations) {

    private static final String SENT = """
        {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL", "text": "%s"}\
        """;

    private static final String NOT_THREE = """
        select count(*)
          from (select job_application.id
                  from job_application
                  left join follow_up on follow_up.application_id = job_application.id
                 where job_application.candidate_id = '%s'
                 group by job_application.id
                having count(follow_up.id) <> 3) other
        """;

    static CadenceRace of(PostgresServer database, Fleet fleet, Ledger ledger, int applications, int runners)
            throws Exception {
        var caller = new Caller(Turn.of(fleet), fleet.token(), ledger);
        var candidate = made(caller, "/v1/candidates", """
            {"externalId": "%s"}\
            """.formatted(UUID.randomUUID()));
        var notThree = 0;
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
        return new CadenceRace(
                Math.max(notThree, database.count(NOT_THREE.formatted(candidate))),
                database.count(Database.WINDOWS_WITH_FOUR));
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
        return "other than three accepted: %d, windows with four: %d".formatted(notThree, violations);
    }
}
