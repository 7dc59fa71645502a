package docket.model.menu;

import docket.model.InvalidValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A picture, named by what is in it: the SHA-256 of its bytes in hex. So a picture never changes,
/// and the same one is kept once.
public record PictureId(String value) {
    /// Where the server has its pictures.
    public static final String FOLDER = "/api/pictures/";

    private static final int SIGN = 8;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public PictureId {
        if (!HASH.matcher(value).matches()) {
            throw new InvalidValue("a picture's id has 64 digits of 0-9 and a-f");
        }
    }

    /// The picture at a path of the server; empty where it is the path of none.
    public static Optional<PictureId> at(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(it -> it.startsWith(FOLDER))
                .map(it -> it.substring(FOLDER.length()))
                .filter(name -> HASH.matcher(name).matches())
                .map(PictureId::new);
    }

    /// Enough of it for people to tell one picture from another.
    public String sign() {
        return value.substring(0, SIGN);
    }

    /// Where the server has it, as items say it.
    public String path() {
        return FOLDER + value;
    }
}
