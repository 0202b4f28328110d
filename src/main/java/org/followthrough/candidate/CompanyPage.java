package org.followthrough.candidate;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record CompanyPage(List<CompanyView> items, @Nullable String nextCursor) implements Page<CompanyView> {}
