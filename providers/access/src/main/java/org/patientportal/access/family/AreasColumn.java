package org.patientportal.access.family;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientportal.kernel.Area;

/**
 * Areas as their names with blanks between them; NULL stands for all, also for those that come later. A name that this release
 * does not know opens nothing.
 */
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
        List<String> known = Area.ALL.stream().map(Area::name).toList();
        Arrays.stream(names.split(" "))
                .filter(known::contains)
                .map(Area::valueOf)
                .forEach(areas::add);
        return Collections.unmodifiableSet(areas);
    }
}
