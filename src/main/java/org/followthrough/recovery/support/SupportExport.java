package org.followthrough.recovery.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class SupportExport implements Exportable {

    private final SupporterRepository supporters;
    private final SupporterKnowledgeRepository knowledge;

    SupportExport(SupporterRepository supporters, SupporterKnowledgeRepository knowledge) {
        this.supporters = supporters;
        this.knowledge = knowledge;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(new ExportedRows<>("supporters", SupporterView.class, this::supporters));
    }

    /** What they know of is read at once, and not for each: a few ids. */
    private Stream<SupporterView> supporters(UUID candidate) {
        var known = knowledge.of(candidate);
        return supporters.all(candidate).map(one -> one.view(known.getOrDefault(one.id(), List.of())));
    }
}
