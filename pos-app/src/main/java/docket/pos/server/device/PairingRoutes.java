package docket.pos.server.device;

import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Misfits;
import docket.wire.Paths;
import docket.wire.Protocol;
import docket.wire.device.AcceptPairing;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingPage;
import docket.wire.device.PairingProof;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Function;

/// The routes by which a device asks to be let in, open to all, and those by which people decide.
final class PairingRoutes {
    private final PairingService service;
    private final Misfits misfits;

    PairingRoutes(PairingService service, Misfits misfits) {
        this.service = service;
        this.misfits = misfits;
    }

    void register(RoutesConfig routes) {
        Access deciding = Access.may(Permission.MANAGE_DEVICES);
        routes.post(Paths.PAIRINGS, this::start, Access.ANYONE);
        routes.put(Paths.PAIRING_PROOF, this::prove, Access.ANYONE);
        routes.get(Paths.PAIRING, this::state, Access.ANYONE);
        routes.delete(Paths.PAIRING, this::withdraw, Access.ANYONE);
        routes.get(Paths.PAIRINGS, this::list, deciding);
        routes.post(Paths.PAIRING_ACCEPTANCE, this::accept, deciding);
        routes.post(Paths.PAIRING_REFUSAL, this::refuse, deciding);
    }

    private void start(Context request) {
        NewPairing wanted = Edge.body(request, NewPairing.class);
        String address = request.req().getRemoteAddr();
        if (wanted.protocol() != Protocol.VERSION) {
            String protocol = String.valueOf(wanted.protocol());
            misfits.remember(address, request.userAgent(), wanted.name(), protocol);
            service.tellChange();
            throw Edge.protocolMismatch(protocol);
        }
        misfits.forget(address, wanted.name());
        Edge.answer(request, HttpStatus.CREATED, service.start(address, wanted));
    }

    private void prove(Context request) {
        PairingProof proof = Edge.body(request, PairingProof.class);
        Edge.answer(request, HttpStatus.OK, service.prove(id(request), proof));
    }

    private void state(Context request) {
        Edge.answer(request, HttpStatus.OK, service.state(id(request)));
    }

    private void withdraw(Context request) {
        Edge.answer(request, HttpStatus.OK, service.withdraw(id(request)));
    }

    private void list(Context request) {
        Edge.answer(request, HttpStatus.OK, new PairingPage(service.waiting()));
    }

    private void accept(Context request) {
        AcceptPairing wish = Edge.body(request, AcceptPairing.class);
        Edge.answer(
                request,
                HttpStatus.OK,
                service.accept(Edge.caller(request).actor(), id(request), wish));
    }

    private void refuse(Context request) {
        Edge.answer(
                request, HttpStatus.OK, service.refuse(Edge.caller(request).actor(), id(request)));
    }

    private static UUID id(Context request) {
        return Edge.id(request, "pairingId", Function.identity());
    }
}
