package org.followthrough.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** A test that wants no token leaves that filter out, and not the one that holds answers to the contract. */
class NoWayRoundTest {

    @Test
    void no_test_leaves_out_all_filters() {
        noClasses()
                .should()
                .callMethod(RequestSpecification.class, "noFilters")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("org.followthrough"));
    }
}
