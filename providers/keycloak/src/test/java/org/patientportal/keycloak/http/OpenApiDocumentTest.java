package org.patientportal.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private static final String BOOKS = "/realms/{realm}/patient-portal/api/shelves/{shelf}/books";

    private final JsonNode document = document(SampleApi.class);

    @Test
    void theCommittedDocumentSaysWhatTheCodeDoes() throws Exception {
        Path committed = Path.of("../docs/generated/openapi.yaml");
        assertThat(committed)
                .as("made by: mvn -pl providers/keycloak -am package -DskipTests, and committed")
                .exists();
        assertThat(Files.readString(committed))
                .as(
                        "%s is older than the code. Make it with: mvn -pl providers/keycloak -am package -DskipTests",
                        committed)
                .isEqualTo(OpenApiDocument.yaml(OpenApiDocument.ofBothApis()));
    }

    @Test
    void itIsTheSameEveryTime() {
        assertThat(OpenApiDocument.json(OpenApiDocument.ofBothApis()))
                .isEqualTo(OpenApiDocument.json(OpenApiDocument.ofBothApis()));
    }

    @Test
    void anOperationTellsWhatItTakes() {
        JsonNode list = document.at(pointer(BOOKS, "get"));
        assertThat(list.path("summary").asText()).isEqualTo("The books.");
        assertThat(list.path("operationId").asText()).isEqualTo("booksList");
        assertThat(names(list.path("parameters"))).containsExactly("realm", "shelf", "after", "max");
        assertThat(list.at("/parameters/0/required").asBoolean()).isTrue();
        assertThat(list.at("/parameters/2/schema/format").asText()).isEqualTo("uuid");
        assertThat(list.at("/parameters/3/schema/default").asInt()).isEqualTo(20);
        assertThat(document.at(pointer(BOOKS, "post")).at("/requestBody/content/application~1json/schema/$ref"))
                .hasToString("\"#/components/schemas/SampleApiNewBook\"");
    }

    @Test
    void anOperationTellsWhatItAnswers() {
        assertThat(document.at(pointer(BOOKS, "get")).at("/responses/200/content/application~1json/schema/$ref"))
                .hasToString("\"#/components/schemas/SliceSampleApiBook\"");
        assertThat(document.at(pointer(BOOKS, "post")).at("/responses/201/content/application~1json/schema/$ref"))
                .hasToString("\"#/components/schemas/SampleApiBook\"");
        assertThat(document.at(pointer(BOOKS + "/{book}", "put"))
                        .path("responses")
                        .fieldNames())
                .toIterable()
                .contains("204")
                .doesNotContain("200", "201");
    }

    @Test
    void refusalsAreProblems() {
        JsonNode answers = document.at(pointer(BOOKS, "post")).path("responses");
        assertThat(answers.fieldNames()).toIterable().containsExactly("201", "400", "401", "403", "404", "409");
        assertThat(answers.at("/404/$ref")).hasToString("\"#/components/responses/not-found\"");
        assertThat(document.at("/components/responses/not-found/content/application~1problem+json/schema/$ref"))
                .hasToString("\"#/components/schemas/ProblemBody\"");
        JsonNode noValues = document.at(pointer("/realms/{realm}/patient-portal/api/version", "get"));
        assertThat(noValues.path("responses").fieldNames()).toIterable().containsExactly("200", "401", "403", "404");
    }

    @Test
    void recordsBecomeSchemas() {
        JsonNode book = document.at("/components/schemas/SampleApiBook");
        assertThat(book.path("properties").fieldNames())
                .toIterable()
                .containsExactly("id", "title", "lent", "since", "authors");
        assertThat(book.at("/properties/since")).hasToString("{\"type\":\"string\",\"format\":\"date-time\"}");
        assertThat(book.path("required")).as("absent instead of null").hasToString("[\"lent\"]");
        assertThat(document.at("/components/schemas/SliceSampleApiBook/properties/items/items/$ref"))
                .hasToString("\"#/components/schemas/SampleApiBook\"");
        assertThat(document.path("components").path("schemas").has("SampleApiBookAuthor"))
                .isTrue();
    }

    @Test
    void aBearerTokenIsNeeded() {
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.path("security")).hasToString("[{\"token\":[]}]");
    }

    @Test
    void onlyTheDocumentItselfIsForEverybody() throws Exception {
        JsonNode real = new ObjectMapper().readTree(OpenApiDocument.json(OpenApiDocument.ofBothApis()));
        List<String> open = new ArrayList<>();
        real.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    if (operation.has("security")) {
                        open.add(path.getKey());
                    }
                }));
        assertThat(open).containsExactly("/realms/{realm}/patient-portal/api/openapi");
    }

    @Test
    void aMethodThatDoesNotSayWhatItIsForIsRefused() {
        assertThatThrownBy(() -> document(SampleApi.Mute.class))
                .hasMessageContaining("unexplained() needs an @Endpoint");
    }

    @Test
    void twoTypesOfOneNameAreRefused() {
        assertThatThrownBy(() -> document(SampleApi.TwoOfOneName.class))
                .hasMessageContaining("have one name in the API: SampleApiBookAuthor");
    }

    private static JsonNode document(Class<?> root) {
        try {
            return new ObjectMapper()
                    .readTree(
                            OpenApiDocument.json(OpenApiDocument.of(Endpoints.of(root, OpenApiDocument.PATIENT_API))));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pointer(String path, String method) {
        return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
    }

    private static List<String> names(JsonNode parameters) {
        List<String> names = new ArrayList<>();
        parameters.forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }
}
