package docket.pos.server.tls;

/// A certificate that cannot be used; the message is one sentence that says what to do.
public final class CertificateFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    CertificateFailure(String sentence) {
        super(sentence);
    }

    CertificateFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
