package docket.wire.device;

import docket.model.Limits;

/// A device asks to be let in.
///
/// @param name what it calls itself
/// @param version of its program
/// @param commitment binds it to what it shows in its [PairingProof]
public record NewPairing(
        String name, PairingKind kind, String version, int protocol, String commitment) {
    private static final int VERSION = 40;

    public NewPairing {
        name = Limits.requiredText("name", name, Limits.NAME);
        Limits.required("kind", kind);
        version = Limits.requiredText("version", version, VERSION);
        commitment = PairingCode.value("commitment", commitment);
    }
}
