package docket.client;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.PictureId;
import docket.wire.SentPicture;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The pictures of a [FakeRestaurant], kept as they were sent. Thread-safe.
final class FakePictures implements PictureCalls {
    private final Map<PictureId, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public SentPicture add(byte[] file) {
        String begin = HexFormat.of().formatHex(file, 0, Math.min(3, file.length));
        if (!begin.equals("ffd8ff") && !begin.equals("89504e")) {
            throw new Refusal(Reason.PICTURE_FORMAT, "Only JPEG and PNG are taken.");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
            var id = new PictureId(HexFormat.of().formatHex(hash));
            files.put(id, file);
            return new SentPicture(id.path(), 1, 1);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    @Override
    public byte[] picture(PictureId id) {
        byte[] file = files.get(id);
        if (file == null) {
            throw new Refusal(Reason.PICTURE_UNKNOWN, "There is no such picture.");
        }
        return file;
    }

    @Override
    public byte[] thumbnail(PictureId id) {
        return picture(id);
    }

    void require(Optional<PictureId> named) {
        named.ifPresent(this::picture);
    }
}
