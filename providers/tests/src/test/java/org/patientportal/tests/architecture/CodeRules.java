package org.patientportal.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.patientportal.tests.architecture.ClassConditions.methodsSatisfy;
import static org.patientportal.tests.architecture.ClassConditions.satisfy;
import static org.patientportal.tests.architecture.ClassConditions.that;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.StaffPermit;

/** How classes are written. */
final class CodeRules {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "Impl",
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Base",
            "Common",
            "Dto",
            "DTO",
            "Bean",
            "Converter",
            "Constants");
    private static final Pattern WORD_STARTS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private CodeRules() {}

    static final ArchRule NO_CLASS_LEVEL_PATH = noClasses()
            .should()
            .beAnnotatedWith(Path.class)
            .as("no class has a @Path: it would become a public root resource of the whole server");

    static final ArchRule ONLY_THE_DECISION_MAKES_PERMITS = classes()
            .that(that("are permits", CodeRules::isPermit))
            .should()
            .resideInAPackage("org.patientportal.access.decision")
            .as("only access.decision makes permits")
            .allowEmptyShould(true);

    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should(satisfy(
                    "have a name without empty words",
                    type -> Set.of(WORD_STARTS.split(type.getSimpleName())).stream()
                            .noneMatch(EMPTY_WORDS::contains)))
            .as("names of classes say what they are");

    static final ArchRule PACKAGES_ARE_FEATURES = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..", "..helper..", "..helpers..")
            .as("no package is a drawer for odds and ends");

    static final ArchRule POSTS_OF_PAGES_TAKE_A_FORM = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and(that(
                    "belong to pages",
                    method -> method.getOwner().getSimpleName().endsWith("Pages")))
            .should(methodsSatisfy(
                    "take a kernel Form",
                    method -> method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Form.class))))
            .as("every POST of a page takes a Form, whose reading proves the browser session")
            .allowEmptyShould(true);

    static final ArchRule JAX_RS_METHODS_ARE_PUBLIC = methods()
            .that(that("answer requests", CodeRules::answersRequests))
            .should()
            .bePublic()
            .as("methods that answer requests are public, or the server ignores them")
            .allowEmptyShould(true);

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .as("entities have verbs, not setters")
            .allowEmptyShould(true);

    static final ArchRule ENTITIES_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(satisfy("be package-private unless another feature speaks of them", CodeRules::hiddenOrNeeded))
            .as("an entity is package-private unless another feature of its module speaks of it")
            .allowEmptyShould(true);

    static final ArchRule ENTITIES_ARE_MADE_AT_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(satisfy(
                    "have no public constructor",
                    type -> type.getConstructors().stream()
                            .noneMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))))
            .as("only its own package makes an entity")
            .allowEmptyShould(true);

    static final ArchRule PATIENT_DATA_STARTS_AT_A_PERMIT = classes()
            .that()
            .resideInAPackage("org.patientportal..resource..")
            .and(that("use the database", type -> uses(type, EntityManager.class)))
            .should(satisfy("be built with a permit", CodeRules::builtWithPermit))
            .as("whatever reads a patient's things is built with a permit")
            .allowEmptyShould(true);

    private static boolean isPermit(JavaClass type) {
        return !type.isInterface() && (type.isAssignableTo(Permit.class) || type.isAssignableTo(StaffPermit.class));
    }

    private static boolean answersRequests(JavaMethod method) {
        return method.isAnnotatedWith(Path.class) || method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean hiddenOrNeeded(JavaClass entity) {
        return !entity.getModifiers().contains(JavaModifier.PUBLIC)
                || entity.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackage().equals(entity.getPackage()));
    }

    private static boolean uses(JavaClass type, Class<?> other) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(other));
    }

    private static boolean builtWithPermit(JavaClass type) {
        return type.getConstructors().stream()
                .allMatch(constructor -> constructor.getRawParameterTypes().stream()
                        .anyMatch(parameter ->
                                parameter.isEquivalentTo(Permit.class) || parameter.isEquivalentTo(StaffPermit.class)));
    }
}
