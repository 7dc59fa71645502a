package docket.client;

/// The connection to a server shows another certificate than the server says: somebody stands
/// between the two.
public final class ForeignAuthority extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ForeignAuthority(String what) {
        super(what);
    }
}
