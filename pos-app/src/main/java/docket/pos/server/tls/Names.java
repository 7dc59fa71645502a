package docket.pos.server.tls;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The names that a certificate of the server carries, for programs that go by names: browsers, and
/// those of other makers. Stations do not.
final class Names {
    private static final int DNS = 2;
    private static final int IP = 7;

    private Names() {}

    /// This machine's names and addresses as they are now.
    ///
    /// @param others further names that the owner gave it
    static Set<String> present(Collection<String> others) {
        var names = new TreeSet<>(Set.of("localhost", "docket.local", "127.0.0.1"));
        others.stream().map(Names::plain).forEach(names::add);
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(Names::plain)
                    .forEach(names::add);
        } catch (SocketException noNetwork) {
            // Then there is nobody who could ask by an address.
        }
        return names;
    }

    /// The names that a certificate carries.
    static Set<String> of(X509Certificate certificate) {
        var names = new TreeSet<String>();
        try {
            Collection<List<?>> found = certificate.getSubjectAlternativeNames();
            if (found != null) {
                found.stream()
                        .filter(name -> Set.<Object>of(DNS, IP).contains(name.getFirst()))
                        .map(name -> String.valueOf(name.get(1)))
                        .forEach(names::add);
            }
        } catch (CertificateParsingException none) {
            // One without names that can be read is made anew.
        }
        return names;
    }

    /// Whether a name is a number, and not a word.
    static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.matches("[0-9.]+");
    }

    private static String plain(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return address instanceof Inet6Address && scope >= 0 ? text.substring(0, scope) : text;
    }

    /// An address in the form that a certificate gives it back in.
    private static String plain(String name) {
        String bare = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
        return Stream.of(bare)
                .filter(Names::isAddress)
                .map(InetAddress::ofLiteral)
                .map(Names::plain)
                .findFirst()
                .orElse(bare);
    }
}
