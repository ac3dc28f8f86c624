package org.patientportal.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions in words of our own. */
final class ClassConditions {

    private ClassConditions() {}

    static ArchCondition<JavaClass> satisfy(String what, Predicate<JavaClass> predicate) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, predicate.test(item), item.getName() + " should " + what));
            }
        };
    }

    static ArchCondition<JavaMethod> methodsSatisfy(String what, Predicate<JavaMethod> predicate) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(item, predicate.test(item), item.getFullName() + " should " + what));
            }
        };
    }

    static <T> DescribedPredicate<T> that(String what, Predicate<T> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}
