package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.client.HttpDocketClient;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.PictureId;
import docket.model.menu.list.ListFault;
import docket.model.menu.list.ListMode;
import docket.pos.RunningServer;
import docket.pos.server.JsonHttp.Answer;
import docket.pos.server.picture.PictureSamples;
import docket.pos.server.picture.PictureService;
import docket.wire.MenuFormat;
import docket.wire.MenuPreview;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Pictures over the wire: sent, refused, given to items, seen.
final class PictureWireTest extends WireTest {
    private static final String BYTES = "application/octet-stream";

    private final HttpClient raw = HttpClient.newHttpClient();
    private HttpDocketClient owner;
    private JsonHttp manager;

    @SuppressWarnings("NullAway.Init")
    PictureWireTest() {}

    @BeforeAll
    void come() {
        owner = server.ownWindow();
        manager = new JsonHttp(server.address(), server.tokenOf("Jun"));
    }

    @AfterAll
    void leave() {
        owner.close();
        manager.close();
        raw.close();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return raw.send(request, BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> post(String token, String type, byte[] body) {
        return answer(
                request("/api/pictures", token)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    private String send(byte[] file) {
        return owner.pictures().add(file).imageUrl();
    }

    private Answer setItem(String id, String picture, int seen) {
        String category = http.get("/api/menu").json().at("/categories/0/id").asString();
        return manager.send(
                "PUT",
                "/api/menu/items/" + id,
                """
                {"categoryId":"%s","name":"Soup","price":100,"imageUrl":"%s","expectedVersion":%d}
                """
                        .formatted(category, picture, seen));
    }

    @Test
    void whatIsSeenIsAPlainPictureThatMayBeKeptAndNothingElse() {
        String url = send(PictureSamples.jpeg(600, 400));
        for (String path : List.of(url, url + "/thumbnail")) {
            HttpResponse<byte[]> answer = answer(request(path, server.token()).GET().build());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(answer.headers().allValues("Cache-Control"))
                    .containsExactly("private, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).contains("default-src 'none'"));
            assertThat(answer.body()).startsWith(0xff, 0xd8, 0xff);
        }
    }

    @Test
    void onlyWhoEditsTheMenuSendsAndOnlyWhoIsLetInSees() {
        byte[] picture = PictureSamples.png(20, 20);
        String url = send(picture);

        assertThat(post(server.tokenOf("Sora"), BYTES, picture).statusCode()).isEqualTo(403);
        assertThat(post("nobody", BYTES, picture).statusCode()).isEqualTo(401);
        assertThat(answer(request(url, "nobody").GET().build()).statusCode()).isEqualTo(401);
        assertThat(answer(request(url, server.tokenOfStation("grill")).GET().build()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNameThatIsNoneLeadsNowhere() {
        String url = PictureId.FOLDER;
        for (String name :
                List.of(
                        "0".repeat(63),
                        "G".repeat(64),
                        "..%2f..%2fwriter.secret",
                        "A".repeat(64))) {
            assertThat(http.get(url + name).status()).as(name).isIn(400, 404);
        }
        assertThat(http.get(url + "0".repeat(64)).problem()).isEqualTo("picture-unknown");
    }

    @Test
    void whatIsTooLargeOrOfTheWrongKindIsRefusedAndSaidWhy() {
        String token = server.tokenOf("Jun");
        byte[] large = new byte[PictureService.LARGEST + 1];

        assertThat(post(token, BYTES, large).statusCode()).isEqualTo(413);
        assertThat(
                        answer(
                                        request("/api/pictures", token)
                                                .header("Content-Type", BYTES)
                                                .POST(
                                                        BodyPublishers.ofInputStream(
                                                                () ->
                                                                        new ByteArrayInputStream(
                                                                                large)))
                                                .build())
                                .statusCode())
                .isEqualTo(413);
        assertThat(post(token, "image/jpeg", new byte[9]).statusCode()).isEqualTo(415);
        HttpResponse<byte[]> html =
                post(token, BYTES, "<html><script>alert(1)</script></html>".getBytes(UTF_8));
        assertThat(html.statusCode()).isEqualTo(422);
        assertThat(new String(html.body(), UTF_8)).contains("picture-format").contains("JPEG");
        assertThat(post(token, BYTES, new byte[0]).statusCode()).isEqualTo(422);
    }

    @Test
    void whoMayNotSendIsToldThoughTheFileIsLarge() {
        byte[] large = new byte[PictureService.LARGEST];

        assertThat(post(server.tokenOf("Sora"), BYTES, large).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverSendsManyAtOnceIsAskedToWaitAndTheServerServesOthers() throws Exception {
        byte[] picture = PictureSamples.jpeg(3000, 2000);
        String token = server.tokenOf("Jun");
        try (var senders = Executors.newFixedThreadPool(12)) {
            List<Callable<Integer>> calls =
                    IntStream.range(0, 24)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> post(token, BYTES, picture).statusCode())
                            .toList();
            List<Future<Integer>> answers = senders.invokeAll(calls);
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 503);
            }
        }
        assertThat(place(uuid(), order("cold-brew")).status()).isIn(201, 409);
        assertThat(post(token, BYTES, picture).statusCode()).isEqualTo(201);
    }

    @Test
    void anItemIsGivenAPictureAndTheLogSaysSo() {
        String url = send(PictureSamples.png(30, 20));

        assertThat(setItem("soup-1", url, 0).json().path("imageUrl").asString()).isEqualTo(url);

        JsonNode told = manager.get("/api/audit?limit=1").json().at("/entries/0/change");
        assertThat(told.at("/after/picture").asString())
                .isEqualTo(PictureId.at(url).orElseThrow().sign());
        assertThat(setItem("soup-1", "", 1).json().has("imageUrl")).isFalse();
        told = manager.get("/api/audit?limit=1").json().at("/entries/0/change");
        assertThat(told.at("/before/picture").asString()).isNotEmpty();
        assertThat(told.at("/after").has("picture")).isFalse();
    }

    @Test
    void anAddressOfAnotherPlaceIsNoPicture() {
        for (String url :
                List.of(
                        "http://evil.test/x.jpg",
                        "javascript:alert(1)",
                        "/api/pictures/../health",
                        "/api/pictures/" + "0".repeat(65))) {
            assertThat(setItem("soup-2", url, 0).problem()).isEqualTo("invalid-request");
        }
        assertThat(setItem("soup-2", PictureId.FOLDER + "0".repeat(64), 0).problem())
                .isEqualTo("picture-unknown");
    }

    @Test
    void aMenuAsAFileNamesItsPicturesAndSaysWhichAreNotHere() {
        String url = send(PictureSamples.png(44, 20));
        setItem("soup-3", url, 0);
        String file = new String(owner.menuList().export(MenuFormat.JSON), UTF_8);
        assertThat(file).contains(url);
        setItem("soup-3", "", 1);

        MenuPreview preview = owner.menuList().preview(file.getBytes(UTF_8), ListMode.MERGE);
        assertThat(preview.changes())
                .anySatisfy(
                        change ->
                                assertThat(change.fields())
                                        .anyMatch(field -> field.field().equals("picture")));
        String foreign = file.replace(url, PictureId.FOLDER + "f".repeat(64));
        preview = owner.menuList().preview(foreign.getBytes(UTF_8), ListMode.MERGE);
        assertThat(preview.wrong()).isEmpty();
        assertThat(preview.warnings())
                .anyMatch(
                        word ->
                                word.fault() == ListFault.PICTURES_MISSING
                                        && word.details().equals(List.of("1")));
    }

    @Test
    void picturesLieBesideTheStoreAndAreThereAfterARestart(@TempDir Path folder)
            throws BindException, IOException {
        PictureId id;
        try (var first = RunningServer.on(folder);
                HttpDocketClient client = first.ownWindow()) {
            id =
                    PictureId.at(client.pictures().add(PictureSamples.png(50, 40)).imageUrl())
                            .orElseThrow();
        }
        try (var files = Files.list(folder.resolve("pictures"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(id.value() + ".jpg", id.value() + ".thumbnail.jpg");
        }
        try (var second = RunningServer.on(folder);
                HttpDocketClient client = second.client()) {
            assertThat(client.pictures().picture(id)).isNotEmpty();
        }
    }

    @Test
    void aDiskThatFailsIsSaid(@TempDir Path folder) throws BindException, IOException {
        try (var other = RunningServer.on(folder);
                HttpDocketClient client = other.ownWindow()) {
            Files.writeString(folder.resolve("pictures"), "no folder");

            assertThat(
                            catchThrowableOfType(
                                            Refusal.class,
                                            () -> client.pictures().add(PictureSamples.png(9, 9)))
                                    .reason())
                    .isEqualTo(Reason.STORE_UNAVAILABLE);
        }
    }
}
