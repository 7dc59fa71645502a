package docket.wire.device;

import java.util.List;

/// What `GET /api/pairings` answers: the devices that wait, the one that came first in front.
public record PairingPage(List<PairingRequest> pairings) {
    public PairingPage {
        pairings = List.copyOf(pairings);
    }
}
