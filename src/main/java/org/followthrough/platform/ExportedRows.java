package org.followthrough.platform;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One list of an export.
 *
 * @param name as the export's document and files name it, as in {@code followUps}
 * @param type the rows' type, a record, whose components are the columns
 * @param rows all of them that a candidate has, read as they are written
 */
public record ExportedRows<T extends Record>(String name, Class<T> type, Function<UUID, Stream<T>> rows) {}
