package org.followthrough.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list, and the cursor that leads to the next one; absent on the last page. */
public interface Page<T> {

    List<T> items();

    @Nullable
    String nextCursor();

    /** Cuts a page out of rows fetched with one more than the limit, so that it knows whether more follow. */
    static <R, P> P cut(List<R> rows, PageQuery query, Function<R, Cursor> cursor, PageOf<R, P> page) {
        var more = rows.size() > query.limit();
        var items = more ? rows.subList(0, query.limit()) : rows;
        return page.of(items, more ? cursor.apply(items.get(items.size() - 1)).encode() : null);
    }

    interface PageOf<R, P> {
        P of(List<R> rows, @Nullable String nextCursor);
    }
}
