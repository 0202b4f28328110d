package org.followthrough.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public class PageQuery {

    public static final int MOST = 100;
    public static final int LONGEST_CURSOR = 2000;
    public static final String CURSOR = "^[A-Za-z0-9_-]+$";

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "How many items at most, 1 to 100.", example = "20")
    int limit = 20;

    @QueryParam("cursor")
    @Size(min = 1, max = LONGEST_CURSOR)
    @Parameter(
            description = "The `nextCursor` of the page before. Leave it out for the first page.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = LONGEST_CURSOR, pattern = CURSOR))
    @Nullable
    String cursor;

    public int limit() {
        return limit;
    }

    /** @throws Failure where the cursor was not given out for this order */
    public Optional<Cursor> after(String order) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, order));
    }
}
