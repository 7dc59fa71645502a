package docket.wire.device;

/// By which token a device will be known from its first use on.
///
/// @param tokenHash of the token, which the device made itself
public record RenewToken(String tokenHash) {
    public RenewToken {
        tokenHash = PairingCode.value("tokenHash", tokenHash);
    }
}
