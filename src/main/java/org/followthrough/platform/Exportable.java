package org.followthrough.platform;

import java.util.List;

/** What a room keeps of a candidate, all of it: each room that keeps something has one. */
public interface Exportable {

    List<ExportedRows<?>> lists();
}
