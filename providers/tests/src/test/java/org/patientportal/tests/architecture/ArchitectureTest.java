package org.patientportal.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.architecture.twins.access.KnowsKeycloak;
import org.patientportal.tests.architecture.twins.access.KnowsTheCompanion;
import org.patientportal.tests.architecture.twins.access.PublicEntityForNobody;
import org.patientportal.tests.architecture.twins.access.SelfMadePermit;
import org.patientportal.tests.architecture.twins.access.SettableEntity;
import org.patientportal.tests.architecture.twins.circle.Circle;
import org.patientportal.tests.architecture.twins.kernel.KnowsAccess;
import org.patientportal.tests.architecture.twins.keycloak.BareInternal;
import org.patientportal.tests.architecture.twins.keycloak.NeedlesslyInternal;
import org.patientportal.tests.architecture.twins.keycloak.RootResource;
import org.patientportal.tests.architecture.twins.keycloak.ThingManager;
import org.patientportal.tests.architecture.twins.keycloak.UnprotectedPages;
import org.patientportal.tests.architecture.twins.launcher.KnowsThePortal;
import org.patientportal.tests.architecture.twins.resource.FindsByIdThenChecks;
import org.patientportal.tests.architecture.twins.resource.KnowsAccessToo;
import org.patientportal.tests.architecture.twins.util.Drawer;
import org.patientportal.tests.ledger.Requirement;

class ArchitectureTest {

    private final JavaClasses shipped = Modules.shipped();
    private final JavaClasses keycloak = Modules.classes("keycloak");
    private final JavaClasses ours = Modules.classes("kernel", "access", "resource", "keycloak", "launcher", "tests");

    /** @param twin classes that break the rule */
    private record Sentence(ArchRule rule, JavaClasses where, Class<?>... twin) {}

    private List<Sentence> sentences() {
        return List.of(
                new Sentence(ModuleRules.KERNEL_KNOWS_THE_PLATFORM_ONLY, Modules.classes("kernel"), KnowsAccess.class),
                new Sentence(
                        ModuleRules.ACCESS_KNOWS_THE_KERNEL_ONLY,
                        Modules.classes("access"),
                        KnowsKeycloak.class,
                        KnowsTheCompanion.class),
                new Sentence(
                        ModuleRules.RESOURCE_KNOWS_THE_KERNEL_ONLY, Modules.classes("resource"), KnowsAccessToo.class),
                new Sentence(
                        ModuleRules.LAUNCHER_KNOWS_NEITHER_KEYCLOAK_NOR_THE_PORTAL,
                        Modules.classes("launcher"),
                        KnowsThePortal.class),
                new Sentence(ModuleRules.INTERNALS_ARE_DECLARED, keycloak, BareInternal.class),
                new Sentence(ModuleRules.DECLARED_INTERNALS_ARE_REAL, keycloak, NeedlesslyInternal.class),
                new Sentence(CodeRules.NO_CLASS_LEVEL_PATH, ours, RootResource.class),
                new Sentence(CodeRules.NAMES_SAY_SOMETHING, ours, ThingManager.class),
                new Sentence(CodeRules.PACKAGES_ARE_FEATURES, ours, Drawer.class),
                new Sentence(CodeRules.JAX_RS_METHODS_ARE_PUBLIC, ours, RootResource.class),
                new Sentence(CodeRules.ENTITIES_HAVE_NO_SETTERS, shipped, SettableEntity.class),
                new Sentence(CodeRules.ENTITIES_ARE_HIDDEN, shipped, PublicEntityForNobody.class),
                new Sentence(CodeRules.ENTITIES_ARE_MADE_AT_HOME, shipped, PublicEntityForNobody.class));
    }

    @TestFactory
    Stream<DynamicTest> the_source_tree_keeps_its_rules() {
        return sentences().stream().flatMap(this::holdsAndCatches);
    }

    @Requirement({"SEC-02", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> nothing_about_a_patient_is_reached_without_a_permit() {
        return Stream.of(
                        new Sentence(CodeRules.ONLY_THE_DECISION_MAKES_PERMITS, shipped, SelfMadePermit.class),
                        new Sentence(CodeRules.PATIENT_DATA_STARTS_AT_A_PERMIT, shipped, FindsByIdThenChecks.class))
                .flatMap(this::holdsAndCatches);
    }

    @TestFactory
    Stream<DynamicTest> every_post_of_a_page_is_bound_to_its_browser_session() {
        return holdsAndCatches(new Sentence(CodeRules.POSTS_OF_PAGES_TAKE_A_FORM, shipped, UnprotectedPages.class));
    }

    @TestFactory
    Stream<DynamicTest> features_stand_in_no_circle() {
        JavaClasses circle = new ClassFileImporter().importPackagesOf(Circle.class);
        return Stream.of(
                dynamicTest("holds", () -> ModuleRules.FEATURES_HAVE_NO_CYCLES.check(shipped)),
                dynamicTest("catches its twin", () -> expectCaught(ModuleRules.FEATURES_HAVE_NO_CYCLES, circle)));
    }

    private Stream<DynamicTest> holdsAndCatches(Sentence sentence) {
        String words = sentence.rule().getDescription();
        return Stream.concat(
                Stream.of(dynamicTest(words, () -> sentence.rule().check(sentence.where()))),
                Stream.of(sentence.twin())
                        .map(twin -> dynamicTest(
                                words + " - catches " + twin.getSimpleName(),
                                () -> expectCaught(sentence.rule(), new ClassFileImporter().importClasses(twin)))));
    }

    private static void expectCaught(ArchRule rule, JavaClasses twin) {
        assertThat(rule.evaluate(twin).hasViolation())
                .as("'%s' sees its twin", rule.getDescription())
                .isTrue();
    }
}
