package org.patientportal.tests.run;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs the running portal. Its constructor may ask for a {@link org.patientportal.tests.clinic.Clinic}
 * (a realm of the class's own), for the {@link Run}, or for {@link org.patientportal.tests.browser.Chromium} (the class is
 * skipped where there is none, unless {@code browser.required} is set). One instance serves all methods of the class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PortalExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface PortalTest {}
