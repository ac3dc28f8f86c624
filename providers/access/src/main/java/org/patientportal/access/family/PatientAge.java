package org.patientportal.access.family;

import java.time.LocalDate;
import java.time.Period;

/**
 * How old a patient is, by which a parent tells children apart without a birth date on the screen.
 *
 * @param years completed
 * @param months completed since then, 0 to 11
 */
public record PatientAge(int years, int months) {

    private static final int TELLS_MONTHS_BELOW = 2;

    /** @param today in the practice's zone */
    static PatientAge at(LocalDate birth, LocalDate today) {
        Period lived = birth.isAfter(today) ? Period.ZERO : birth.until(today);
        return new PatientAge(lived.getYears(), lived.getMonths());
    }

    /** @return whether people speak of this age in months */
    public boolean inMonths() {
        return years < TELLS_MONTHS_BELOW;
    }

    /** @return the months since birth */
    public int allMonths() {
        return years * 12 + months;
    }
}
