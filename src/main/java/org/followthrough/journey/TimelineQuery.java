package org.followthrough.journey;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which entries of a timeline are wanted. */
public class TimelineQuery extends PageQuery {

    @QueryParam("kind")
    @Size(max = 18)
    @Parameter(description = "Only these kinds; repeat the parameter for several.")
    List<TimelineKind> kind = List.of();

    @QueryParam("hideRejections")
    @Parameter(description = "`true` leaves out rejections and what speaks of them: the rest after one, and feedback.")
    @Nullable
    Boolean hideRejections;

    Set<TimelineKind> kinds(boolean withRecovery) {
        var kinds = kind.isEmpty() ? EnumSet.allOf(TimelineKind.class) : EnumSet.copyOf(kind);
        kinds.removeIf(one -> one.is(TimelineKind.Part.OF_RECOVERY) && !withRecovery);
        kinds.removeIf(one -> one.is(TimelineKind.Part.SPEAKS_OF_REJECTION) && Boolean.TRUE.equals(hideRejections));
        return kinds;
    }
}
