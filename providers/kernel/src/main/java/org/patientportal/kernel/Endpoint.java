package org.patientportal.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One sentence about a JSON method, for the OpenAPI document and the table of endpoints. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Endpoint {

    /** @return what a developer gets, such as "The patients of the practice, by name." */
    String value();
}
