package org.followthrough.interview;

import org.followthrough.platform.Cursor;
import org.followthrough.platform.TenantScopedRepository.TimeOrder;

/** The orders a list of interviews can have; on the wire, the field's name, with a minus for descending. */
enum InterviewOrder {
    LATEST_FIRST(new TimeOrder("-startsAt", "startsAt", false)),
    EARLIEST_FIRST(new TimeOrder("startsAt", "startsAt", true));

    private final TimeOrder order;

    InterviewOrder(TimeOrder order) {
        this.order = order;
    }

    TimeOrder order() {
        return order;
    }

    Cursor cursor(Interview last) {
        return order.cursor(last.startsAt(), last.id());
    }

    @Override
    public String toString() {
        return order.name();
    }
}
