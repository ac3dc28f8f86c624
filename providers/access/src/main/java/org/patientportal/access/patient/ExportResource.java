package org.patientportal.access.patient;

import jakarta.ws.rs.GET;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.ExportSection.Part;
import org.patientportal.kernel.PatientId;

/** {@code /practices/{practice}/patients/{patient}/export} of the staff API. */
public final class ExportResource {

    private final Exports exports;
    private final PatientId patient;

    public ExportResource(Exports exports, PatientId patient) {
        this.exports = exports;
        this.patient = patient;
    }

    @GET
    @Endpoint("All that is kept about one patient; portal admins only.")
    public PatientExport read() {
        ExportFile file = exports.of(patient);
        Map<String, List<?>> parts = new LinkedHashMap<>();
        file.parts().forEach(part -> parts.put(part.name(), part.rows()));
        List<String> incomplete = file.parts().stream()
                .filter(part -> !part.complete())
                .map(Part::name)
                .toList();
        return new PatientExport(file.exportedAt(), file.practice().name(), file.patient(), parts, incomplete);
    }
}
