package org.followthrough.k8s;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader itself: what it would let pass, nobody would see. */
class ManifestsTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: followthrough
            spec:
              ports:
                - name: http
                  port: 8080
            """;
    private static final String MONITOR = """
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata:
              name: followthrough
            spec:
              endpoints:
                - port: http
                  path: /q/metrics
            """;
    private static final String DATABASE = """
            apiVersion: postgresql.cnpg.io/v1
            kind: Cluster
            metadata:
              name: followthrough-db
            spec:
              instances: 3
              postgresql:
                parameters:
                  max_connections: "300"
            """;

    @Test
    void what_the_types_know_is_read() {
        read(SERVICE);
        read(MONITOR);
        read(DATABASE);
    }

    @ParameterizedTest
    @CsvSource({
        "ports:, prots:, prots",
        "port: 8080, ports: 8080, ports",
        "port: 8080, port: \"8080\", Integer",
        "name: http, name: 80, String",
        "name: http, name: yes, String",
        "kind: Service, kind: Secret, Secret",
        "apiVersion: v1, apiVersion: v2, v2",
        "name: followthrough, additionalProperties: {}, additionalProperties",
    })
    void what_a_type_does_not_know_is_refused(String right, String wrong, String said) {
        refused(SERVICE.replace(right, wrong), said);
    }

    @Test
    void so_is_a_field_given_twice() {
        refused(SERVICE + "spec:\n  ports: []\n", "duplicate");
    }

    @Test
    void and_what_the_types_of_operators_do_not_know() {
        refused(MONITOR.replace("path:", "pth:"), "pth");
        refused(DATABASE.replace("instances", "replicas"), "replicas");
        refused(DATABASE.replace("\"300\"", "300"), "String");
    }

    private static void refused(String yaml, String said) {
        var refusal = assertThrows(RuntimeException.class, () -> read(yaml), yaml);
        assertTrue(refusal.getMessage().contains(said), refusal.getMessage());
    }

    private static void read(String yaml) {
        Manifests.documents(yaml).forEach(Manifests::typed);
    }
}
