package org.followthrough.journey;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.followthrough.candidate.CandidateView;
import org.followthrough.candidate.Candidates;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

/** Everything about a candidate in one document, or in one table for each list. Rows are written as they are read. */
@ApplicationScoped
public class Exports {

    private static final int ROWS_IN_MEMORY = 20;

    private final Candidates candidates;
    private final Instance<Exportable> rooms;
    private final ObjectMapper json;
    private final EntityManager entities;

    Exports(Candidates candidates, Instance<Exportable> rooms, ObjectMapper json, EntityManager entities) {
        this.candidates = candidates;
        this.rooms = rooms;
        this.json = json;
        this.entities = entities;
    }

    /** One JSON document. */
    void write(UUID candidateId, OutputStream out) {
        try (var document = json.getFactory().createGenerator(out)) {
            document.writeStartObject();
            document.writeObjectField("candidate", candidates.show(candidateId));
            for (var list : lists()) {
                write(candidateId, list, document);
            }
            document.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A ZIP with one CSV file for each list (RFC 4180, UTF-8). */
    void writeTables(UUID candidateId, OutputStream out) {
        try (var zip = new ZipOutputStream(out)) {
            var candidate = new ExportedRows<>("candidate", CandidateView.class, id -> Stream.of(candidates.show(id)));
            for (var list :
                    Stream.concat(Stream.of(candidate), lists().stream()).toList()) {
                zip.putNextEntry(new ZipEntry(list.name() + ".csv"));
                write(candidateId, list, zip);
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<ExportedRows<?>> lists() {
        return rooms.stream()
                .flatMap(room -> room.lists().stream())
                .sorted(Comparator.comparing(ExportedRows::name))
                .toList();
    }

    private <T extends Record> void write(UUID candidateId, ExportedRows<T> list, JsonGenerator document)
            throws IOException {
        document.writeArrayFieldStart(list.name());
        try (var rows = list.rows().apply(candidateId)) {
            for (var row : forgetting(rows)) {
                document.writeObject(row);
            }
        }
        document.writeEndArray();
    }

    private <T extends Record> void write(UUID candidateId, ExportedRows<T> list, OutputStream zip) throws IOException {
        var table = new CsvTable<>(list.type(), zip);
        try (var rows = list.rows().apply(candidateId)) {
            for (var row : forgetting(rows)) {
                table.write(row);
            }
        }
        table.finish();
    }

    /** The rows, while Hibernate does not remember what was written already. */
    private <T> Iterable<T> forgetting(Stream<T> rows) {
        var all = rows.iterator();
        return () -> new Iterator<>() {
            private int count;

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public T next() {
                if (++count % ROWS_IN_MEMORY == 0) {
                    entities.clear();
                }
                return all.next();
            }
        };
    }
}
