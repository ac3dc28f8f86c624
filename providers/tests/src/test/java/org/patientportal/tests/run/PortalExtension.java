package org.patientportal.tests.run;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.clinic.Clinic;

/** Starts what a test class asks for, once per run or once per class. JUnit closes it all at the end of the run. */
final class PortalExtension implements ParameterResolver {

    private static final Namespace RUN = Namespace.create(PortalExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Run.class || type == Clinic.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Chromium.class) {
            return chromium(context);
        }
        return type == Run.class ? run(context) : clinic(context);
    }

    private static Run run(ExtensionContext context) {
        return context.getRoot().getStore(RUN).getOrComputeIfAbsent(Run.class, key -> Run.start(), Run.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        Chromium.assumePresent();
        return context.getRoot()
                .getStore(RUN)
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }

    /** One realm per class: its name is the class's. */
    private static Clinic clinic(ExtensionContext context) {
        String realm = context.getRequiredTestClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return context.getRoot()
                .getStore(RUN)
                .getOrComputeIfAbsent(realm, key -> Clinic.open(run(context), realm), Clinic.class);
    }
}
