package org.followthrough;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.followthrough.platform.TenantWall;
import org.hibernate.annotations.SQLRestriction;
import org.junit.jupiter.api.Test;

/** The house: which room may use which, and what is done nowhere or in one place only. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.followthrough");

    @Test
    void rooms_use_only_the_rooms_below_them() {
        // Rooms that are still empty have their place already.
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("policy")
                .definedBy("..followthrough.policy..")
                .layer("guidance")
                .definedBy("..followthrough.guidance..")
                .layer("platform")
                .definedBy("..followthrough.platform..")
                .layer("contract")
                .definedBy("..followthrough.contract..")
                .layer("access")
                .definedBy("..followthrough.access..")
                .layer("candidate")
                .definedBy("..followthrough.candidate..")
                .layer("application")
                .definedBy("..followthrough.application..")
                .layer("interview")
                .definedBy("..followthrough.interview..")
                .layer("followup")
                .definedBy("..followthrough.followup..")
                .layer("recovery")
                .definedBy("..followthrough.recovery..")
                .layer("journey")
                .definedBy("..followthrough.journey..")
                .layer("outbound")
                .definedBy("..followthrough.outbound..")
                .layer("documents")
                .definedBy("..followthrough.documents..")
                .layer("local")
                .definedBy("..followthrough.local..")
                .whereLayer("policy")
                .mayNotAccessAnyLayer()
                .whereLayer("guidance")
                .mayOnlyAccessLayers("policy", "platform")
                .whereLayer("platform")
                .mayNotAccessAnyLayer()
                .whereLayer("contract")
                .mayOnlyAccessLayers("platform")
                .whereLayer("documents")
                .mayOnlyAccessLayers("platform")
                .whereLayer("access")
                .mayOnlyAccessLayers("platform")
                .whereLayer("candidate")
                .mayOnlyAccessLayers("policy", "access", "platform")
                .whereLayer("application")
                .mayOnlyAccessLayers("policy", "candidate", "access", "platform")
                .whereLayer("interview")
                .mayOnlyAccessLayers("policy", "application", "candidate", "access", "platform")
                .whereLayer("followup")
                .mayOnlyAccessLayers(
                        "policy", "guidance", "application", "interview", "candidate", "access", "platform")
                .whereLayer("recovery")
                .mayOnlyAccessLayers(
                        "policy", "guidance", "application", "interview", "followup", "candidate", "access", "platform")
                .whereLayer("journey")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("outbound")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("local")
                .mayNotBeAccessedByAnyLayer()
                .check(HOUSE);
    }

    @Test
    void the_policy_knows_only_java() {
        classes()
                .that()
                .resideInAPackage("..followthrough.policy..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.followthrough.policy..")
                .check(HOUSE);
    }

    @Test
    void no_room_leads_back_to_itself() {
        slices().matching("org.followthrough.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void nobody_reads_the_wall_clock() {
        noClasses()
                .should()
                .callMethodWhere(readsTheClock())
                .orShould()
                .callConstructor(Date.class)
                .check(HOUSE);
    }

    @Test
    void resources_touch_no_repository_and_no_entity_manager() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(HOUSE);
    }

    @Test
    void resources_are_found_at_one_root_so_that_no_path_hides_another() {
        // The framework chooses a class by its path first and does not come back.
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("live at /, /v1, /problems or /local") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!Set.of("/", "/v1", "/problems", "/local")
                                .contains(type.getAnnotationOfType(Path.class).value())) {
                            events.add(SimpleConditionEvent.violated(type, type.getName()));
                        }
                    }
                })
                .check(HOUSE);
    }

    @Test
    void entities_are_never_serialised() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(HOUSE);
    }

    @Test
    void entities_stand_behind_the_second_wall() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(new ArchCondition<>("be restricted to the tenant, or extend what is") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.getClassHierarchy().stream().noneMatch(ArchitectureTest::isRestricted)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName()));
                        }
                    }
                })
                .check(HOUSE);
    }

    @Test
    void transactions_open_in_one_place() {
        noClasses()
                .that()
                .doNotHaveSimpleName("UnitOfWork")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("QuarkusTransaction")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.transaction\\.(Transactional|UserTransaction|TransactionManager)")
                .check(HOUSE);
    }

    @Test
    void sql_is_asked_only_by_repositories() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .doNotHaveSimpleName("UnitOfWork")
                .and()
                .resideOutsideOfPackage("..followthrough.local..")
                .should()
                .callMethodWhere(asksTheDatabase())
                .check(HOUSE);
    }

    @Test
    void sql_is_never_pasted_together() {
        // Local mode alone makes its roles and its database by names and passwords of its own.
        classes()
                .that()
                .resideOutsideOfPackage("..followthrough.local..")
                .and(new DescribedPredicate<JavaClass>("ask the database") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getName().contains("Repository")
                                || type.getMethodCallsFromSelf().stream().anyMatch(asksTheDatabase());
                    }
                })
                .should(new PasteNoText())
                .check(HOUSE);
    }

    private static boolean isRestricted(JavaClass type) {
        return type.tryGetAnnotationOfType(SQLRestriction.class)
                .filter(restriction -> restriction.value().equals(TenantWall.OF_THE_ORM))
                .isPresent();
    }

    private static DescribedPredicate<JavaCall<?>> asksTheDatabase() {
        return new DescribedPredicate<>("ask the database") {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTargetOwner()
                                .getName()
                                .matches("(jakarta\\.persistence|java\\.sql|org\\.hibernate)\\..*")
                        && call.getName().matches("create\\w*Query|prepare\\w+|execute\\w*|find|delete");
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        var types = Set.of(
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.LocalTime",
                "java.time.OffsetDateTime",
                "java.time.ZonedDateTime",
                "java.time.Year",
                "java.time.YearMonth");
        return new DescribedPredicate<JavaCall<?>>("read the wall clock") {
            @Override
            public boolean test(JavaCall<?> call) {
                var owner = call.getTargetOwner().getName();
                return types.contains(owner) && call.getName().equals("now")
                        || owner.equals(Clock.class.getName()) && call.getName().startsWith("system")
                        || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            }
        };
    }
}
