package org.patientportal.tests.architecture.twins.circle;

/** Names the package of the circle. */
public final class Circle {}
