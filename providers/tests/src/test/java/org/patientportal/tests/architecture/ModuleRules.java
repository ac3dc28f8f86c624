package org.patientportal.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Which part may know which. */
final class ModuleRules {

    private static final String[] PLATFORM = {"java..", "jakarta..", "com.google.auto.service.."};
    private static final String KERNEL = "org.patientportal..kernel..";

    private ModuleRules() {}

    static final ArchRule KERNEL_KNOWS_THE_PLATFORM_ONLY = only("the kernel depends on nothing", KERNEL);

    static final ArchRule ACCESS_KNOWS_THE_KERNEL_ONLY = only(
            "access knows the kernel, and neither Keycloak nor the companion", KERNEL, "org.patientportal..access..");

    static final ArchRule RESOURCE_KNOWS_THE_KERNEL_ONLY =
            only("resource knows the kernel, and neither Keycloak nor access", KERNEL, "org.patientportal..resource..");

    static final ArchRule LAUNCHER_KNOWS_NEITHER_KEYCLOAK_NOR_THE_PORTAL = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.keycloak..", KERNEL, "org.patientportal..access..", "org.patientportal..resource..")
            .as("the launcher starts Keycloak from outside");

    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("org.patientportal.(**)")
            .should()
            .beFreeOfCycles()
            // the composition root knows every part, and the parts that start by themselves ask it to put them together
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("org.patientportal.keycloak"))
            .as("packages are features and do not depend on each other in circles");

    static final ArchRule INTERNALS_ARE_DECLARED = classes()
            .that(KeycloakInternals.touchInternals())
            .should(ClassConditions.satisfy("wear it", ModuleRules::isDeclared))
            .as("whoever touches Keycloak's internals wears @KeycloakInternal");

    static final ArchRule DECLARED_INTERNALS_ARE_REAL = classes()
            .that()
            .areAnnotatedWith("org.patientportal.keycloak.KeycloakInternal")
            .should(ClassConditions.satisfy("need it", KeycloakInternals.needTheDeclaration()))
            .as("nobody wears @KeycloakInternal without need");

    /** A nested class is covered by the class around it. */
    private static boolean isDeclared(JavaClass type) {
        return type.isAnnotatedWith("org.patientportal.keycloak.KeycloakInternal")
                || type.getEnclosingClass().map(ModuleRules::isDeclared).orElse(false);
    }

    private static ArchRule only(String sentence, String... ours) {
        String[] allowed = new String[PLATFORM.length + ours.length];
        System.arraycopy(PLATFORM, 0, allowed, 0, PLATFORM.length);
        System.arraycopy(ours, 0, allowed, PLATFORM.length, ours.length);
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .as(sentence);
    }
}
