package docket.wire.device;

/// What a device had committed itself to before it knew the server's nonce.
///
/// @param nonce of the device
/// @param tokenHash what the server is to know the device's token by; the token itself never leaves
///     the device before it is let in
public record PairingProof(String nonce, String tokenHash) {
    public PairingProof {
        nonce = PairingCode.value("nonce", nonce);
        tokenHash = PairingCode.value("tokenHash", tokenHash);
    }
}
