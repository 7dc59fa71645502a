package docket.pos.server;

import docket.wire.Json;
import docket.wire.Protocol;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingCode;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingProof;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A stranger at one address who wants to be let in, and counts how often which status is told.
final class PairingGuesser implements AutoCloseable {
    /// One round more than an address may begin in two minutes.
    private static final int ROUNDS = 6;

    /// Wrong proofs that end a request.
    private static final int TRIES = 5;

    private static final int SEARCHES = 200;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final KeptOpen line;

    PairingGuesser(RawHttp http) throws IOException {
        line = new KeptOpen(http);
    }

    /// How often which status was told.
    Map<Integer, Integer> answers() {
        return answers;
    }

    /// Asks to be let in as a display does, and goes on asking while that request waits.
    void insist() throws IOException {
        PairingProof own = proof();
        prove(id(start(own)), own);
        for (int i = 1; i < 10; i++) {
            start(proof());
        }
    }

    /// Begins as many requests as it can, wants to have a second one beside each, tries to let
    /// itself in, and shows proofs until each is over.
    void guess() throws IOException {
        for (int i = 0; i < ROUNDS; i++) {
            RawHttp.Answer begun = start(proof());
            if (begun.status() == 201) {
                start(proof());
                ask("POST /api/pairings/%s/acceptance".formatted(id(begun)), "{\"role\":\"EXPO\"}");
                for (int n = 0; n <= TRIES; n++) {
                    prove(id(begun), proof());
                }
            }
        }
    }

    /// Looks for requests of others.
    void search() throws IOException {
        for (int i = 0; i < SEARCHES; i++) {
            ask("GET /api/pairings/" + UUID.randomUUID(), "");
            prove(UUID.randomUUID().toString(), proof());
        }
    }

    private PairingProof proof() {
        return new PairingProof(PairingCode.freshNonce(random), PairingCode.freshNonce(random));
    }

    private RawHttp.Answer start(PairingProof proof) throws IOException {
        return ask(
                "POST /api/pairings",
                Json.MAPPER.writeValueAsString(
                        new NewPairing(
                                "Grill display",
                                PairingKind.KITCHEN,
                                "1",
                                Protocol.VERSION,
                                PairingCode.commitment(proof))));
    }

    private void prove(String id, PairingProof proof) throws IOException {
        ask("PUT /api/pairings/%s/proof".formatted(id), Json.MAPPER.writeValueAsString(proof));
    }

    private RawHttp.Answer ask(String request, String body) throws IOException {
        RawHttp.Answer answer = line.ask(request, body);
        answers.merge(answer.status(), 1, Integer::sum);
        return answer;
    }

    /// The id of a request that was begun.
    static String id(RawHttp.Answer begun) {
        return Json.MAPPER.readTree(begun.body()).path("id").asString();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
