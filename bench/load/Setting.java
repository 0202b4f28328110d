import java.nio.file.Path;

/**
 * What bench/run has started, and how long to measure.
 *
 * @param seconds of one side of one measurement
 * @param warmUp seconds for each server
 * @param log PostgreSQL's
 */
record Setting(
        String form,
        int pairs,
        int seconds,
        int warmUp,
        String service,
        long serviceProcess,
        String rival,
        long rivalProcess,
        long postmaster,
        Path log) {

    static Setting ofEnvironment() {
        return new Setting(
                told("FORM"),
                Integer.parseInt(told("PAIRS")),
                Integer.parseInt(told("SECONDS")),
                Integer.parseInt(told("WARM_UP")),
                told("SERVICE"),
                Long.parseLong(told("SERVICE_PROCESS")),
                told("RIVAL"),
                Long.parseLong(told("RIVAL_PROCESS")),
                Long.parseLong(told("POSTMASTER")),
                Path.of(told("LOG")));
    }

    private static String told(String name) {
        return System.getenv("BENCH_" + name);
    }
}
