package org.patientportal.access.family;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientportal.kernel.Area;

/** Areas as their names with blanks between them; NULL stands for all, also for those that come later. */
@Converter
public final class AreasColumn implements AttributeConverter<Set<Area>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Area> areas) {
        return areas == null || areas.equals(Area.ALL)
                ? null
                : areas.stream().sorted().map(Area::name).collect(Collectors.joining(" "));
    }

    @Override
    public Set<Area> convertToEntityAttribute(String names) {
        if (names == null) {
            return Area.ALL;
        }
        Set<Area> areas = EnumSet.noneOf(Area.class);
        Arrays.stream(names.split(" ")).map(Area::valueOf).forEach(areas::add);
        return Collections.unmodifiableSet(areas);
    }
}
