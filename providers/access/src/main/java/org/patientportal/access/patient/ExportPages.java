package org.patientportal.access.patient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;

/** {@code /staff/{practice}/patients/{patient}/export}: the export as a file for people. */
public final class ExportPages {

    private final Exports exports;
    private final PatientId patient;

    public ExportPages(Exports exports, PatientId patient) {
        this.exports = exports;
        this.patient = patient;
    }

    @GET
    public Response download() {
        return Response.ok(new Html("portal/patient/export.ftl", exports.of(patient)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record-" + patient + ".html\"")
                .build();
    }
}
