package org.followthrough.journey;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records as a table: a column for each component, those of nested records with a dot, as in {@code salary.amount}. A list is
 * one cell, with a semicolon between its items and, where these are records, a blank between their components.
 */
final class CsvTable<T extends Record> {

    private static final CsvMapper CSV =
            CsvMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    /**
     * Spreadsheets calculate with a cell that begins like this, be it after blanks and invisible characters or in full width; an
     * apostrophe makes it text for them.
     */
    private static final Pattern FORMULA =
            Pattern.compile("[\\t\\r\\n].*|[\\s\\p{Z}\\p{C}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private final List<Column> columns;
    private final SequenceWriter rows;

    private record Column(String name, Function<Object, @Nullable Object> value) {}

    CsvTable(Class<T> type, OutputStream out) throws IOException {
        columns = columns(type, "", Function.identity()).toList();
        rows = CSV.writer().writeValues(out);
        rows.write(columns.stream().map(Column::name).toArray());
    }

    void write(T row) throws IOException {
        rows.write(
                columns.stream().map(column -> text(column.value().apply(row))).toArray());
    }

    /** Leaves the stream open: more may follow in it. */
    void finish() throws IOException {
        rows.flush();
    }

    private static Stream<Column> columns(Class<?> type, String prefix, Function<Object, @Nullable Object> owner) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            var value = owner.andThen(row -> row == null ? null : valueOf(component, row));
            var name = prefix + component.getName();
            return component.getType().isRecord()
                    ? columns(component.getType(), name + ".", value)
                    : Stream.of(new Column(name, value));
        });
    }

    private static @Nullable Object valueOf(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(CsvTable::text).collect(Collectors.joining("; "));
        }
        if (value instanceof Record nested) {
            return columns(nested.getClass(), "", Function.identity())
                    .map(column -> text(column.value().apply(nested)))
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        var text = Objects.toString(value, "");
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
