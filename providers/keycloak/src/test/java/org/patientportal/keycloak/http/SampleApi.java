package org.patientportal.keycloak.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Slice;

/** A small tree in the shapes that the real ones have, and the broken ones that the walk has to refuse. */
final class SampleApi {

    @GET
    @Path("/version")
    @Endpoint("The version.")
    public Version version() {
        return null;
    }

    @Path("shelves/{shelf: [a-z]{2,4}}")
    public Shelf shelf(@PathParam("shelf") String shelf) {
        return null;
    }

    public String notPartOfIt() {
        return "";
    }

    public record Version(int major, String name) {}

    static final class Shelf {

        @Path("books")
        public BooksResource books() {
            return null;
        }
    }

    static final class BooksResource {

        @GET
        @Endpoint("The books.")
        public Slice<Book> list(
                @QueryParam("after") UUID after, @QueryParam("max") @DefaultValue("20") int max, @Context UriInfo uri) {
            return null;
        }

        @POST
        @Consumes("application/json")
        @Endpoint("Adds a book.")
        public Response add(NewBook book, @Context UriInfo uri) {
            return null;
        }

        @PUT
        @Path("{book}/")
        @Endpoint("Changes a book.")
        public void change(@PathParam("book") UUID id, NewBook book) {}
    }

    public record NewBook(String title) {}

    public record Book(UUID id, String title, boolean lent, Instant since, List<Author> authors) {

        public record Author(String name) {}
    }

    static final class Loop {

        @Path("again")
        public Loop again() {
            return this;
        }
    }

    static final class Vague {

        @Path("somewhere")
        public Object somewhere() {
            return this;
        }
    }

    static final class Hidden {

        @GET
        String unheard() {
            return "";
        }
    }

    static final class Mute {

        @GET
        public Version unexplained() {
            return null;
        }
    }

    static final class TwoOfOneName {

        @GET
        @Endpoint("One.")
        public Book.Author one() {
            return null;
        }

        @POST
        @Endpoint("Another.")
        public BookAuthor other() {
            return null;
        }
    }

    /** Not the author of a book, but would be called like it. */
    public record BookAuthor(int number) {}
}
