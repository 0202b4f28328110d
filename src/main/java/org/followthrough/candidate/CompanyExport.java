package org.followthrough.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class CompanyExport implements Exportable {

    private final CompanyRepository companies;

    CompanyExport(CompanyRepository companies) {
        this.companies = companies;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(new ExportedRows<>("companies", CompanyView.class, candidate -> companies
                .all(candidate)
                .map(Company::view)));
    }
}
