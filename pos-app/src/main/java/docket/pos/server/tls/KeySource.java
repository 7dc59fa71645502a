package docket.pos.server.tls;

import java.util.Optional;

/// Where the server's certificate comes from.
interface KeySource {
    /// What is to be shown in the place of what is shown now, where that is over.
    Optional<KeyChain> successor(KeyChain shown);

    /// What is to be shown first.
    ///
    /// @throws CertificateFailure if there is none
    KeyChain first();
}
