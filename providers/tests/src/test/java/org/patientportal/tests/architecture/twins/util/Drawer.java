package org.patientportal.tests.architecture.twins.util;

/** Odds and ends. */
public final class Drawer {}
