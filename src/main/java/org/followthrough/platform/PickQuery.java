package org.followthrough.platform;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is wanted, or which of its items: what other lists refer to is fetched with one call. */
public class PickQuery extends PageQuery {

    public static final int MOST_IDS = 100;

    @QueryParam("id")
    @Size(max = MOST_IDS)
    @Parameter(
            description =
                    "Only those with these ids, in the list's order; repeat the parameter for several. An id that is unknown, or not in"
                            + " this list, is simply not in the answer.")
    List<UUID> id = List.of();

    @Override
    List<UUID> ids() {
        return id;
    }
}
