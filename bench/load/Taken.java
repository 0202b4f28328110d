/**
 * What one side did in one measurement. Processor time is in microseconds, for all requests together.
 *
 * @param server the process that answers; none where pgbench asks the database itself
 */
record Taken(double requests, double seconds, double client, double server, double database) {

    double perSecond() {
        return requests / seconds;
    }

    double microsOfClient() {
        return client / requests;
    }

    double microsOfServer() {
        return server / requests;
    }

    double microsOfDatabase() {
        return database / requests;
    }

    /** Processor time of all that takes part, for one request: the figure to go by. */
    double micros() {
        return (client + server + database) / requests;
    }
}
