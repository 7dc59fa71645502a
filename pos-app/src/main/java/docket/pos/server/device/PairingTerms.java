package docket.pos.server.device;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.UUID;

/// What the server tells of itself to a device that asks to be let in.
///
/// @param serverId names the server for ever
/// @param authority the certificate that stations hold on to
public record PairingTerms(UUID serverId, X509Certificate authority, String shopName) {
    /// The authority as DER.
    byte[] encoded() {
        try {
            return authority.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the server's own certificate cannot be written", e);
        }
    }

    /// The authority as PEM.
    String pem() {
        byte[] line = "\n".getBytes(StandardCharsets.US_ASCII);
        String body = Base64.getMimeEncoder(64, line).encodeToString(encoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }
}
