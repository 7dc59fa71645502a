package docket.pos.server.picture;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.PictureId;
import docket.wire.SentPicture;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The use cases of pictures. A picture is on the disk before anybody can name it, so that a fact
/// never names one that is lost. Thread-safe.
public final class PictureService {
    private static final Logger LOG = LoggerFactory.getLogger(PictureService.class);

    /// Bytes of a file that are taken.
    public static final int LARGEST = 12 << 20;

    /// Files that are taken in at once: one is read from the network while another is drawn.
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Studio studio = new Studio();
    private final PictureFolder folder;

    PictureService(PictureFolder folder) {
        this.folder = folder;
    }

    /// Takes in a picture.
    ///
    /// @param sender writes the file into the room that there is for it, which is one byte more
    ///     than a file may have; the room is not Java's own memory, which is small
    /// @throws Refusal if it is no picture that is taken, or others are being taken in
    SentPicture add(Consumer<ByteBuffer> sender) {
        if (!places.tryAcquire()) {
            throw new Refusal(
                    Reason.BUSY, "Other pictures are being taken in: send it again in a moment.");
        }
        try (Arena room = Arena.ofConfined()) {
            ByteBuffer file = room.allocate(LARGEST + 1).asByteBuffer();
            sender.accept(file);
            Studio.Made made = studio.make(file.flip());
            PictureId id = folder.keep(made.picture(), made.thumbnail());
            return new SentPicture(id.path(), made.width(), made.height());
        } catch (IOException noRoom) {
            throw unavailable(noRoom);
        } finally {
            places.release();
        }
    }

    /// @throws Refusal if there is none
    byte[] picture(PictureId id) {
        try {
            return folder.picture(id).orElseThrow(PictureService::unknown);
        } catch (IOException no) {
            throw unavailable(no);
        }
    }

    /// @throws Refusal if there is none
    byte[] thumbnail(PictureId id) {
        try {
            return folder.thumbnail(id).orElseThrow(PictureService::unknown);
        } catch (IOException no) {
            throw unavailable(no);
        }
    }

    /// Holds on to a picture that the menu is going to name.
    ///
    /// @throws Refusal if there is none such
    public void require(Optional<PictureId> named) {
        try {
            if (named.isPresent() && !folder.want(named.get())) {
                throw unknown();
            }
        } catch (IOException no) {
            throw unavailable(no);
        }
    }

    /// Holds on to those of them that are there.
    public void hold(Set<PictureId> named) {
        try {
            for (PictureId picture : named) {
                folder.want(picture);
            }
        } catch (IOException no) {
            throw unavailable(no);
        }
    }

    public boolean has(PictureId id) {
        return folder.has(id);
    }

    /// Takes away what is on the menu no more; called every few minutes.
    ///
    /// @param named the pictures of the menu
    public void tidy(Set<PictureId> named) {
        try {
            folder.tidy(named);
        } catch (IOException no) {
            LOG.warn("Pictures that nobody wants cannot be taken away", no);
        }
    }

    private static Refusal unknown() {
        return new Refusal(
                Reason.PICTURE_UNKNOWN, "The server has no such picture: send it again.");
    }

    private static Refusal unavailable(IOException no) {
        LOG.warn("The folder of the pictures cannot be used", no);
        return new Refusal(
                Reason.STORE_UNAVAILABLE, "The picture cannot be kept or read: the disk fails.");
    }
}
