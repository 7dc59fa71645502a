package docket.client;

import docket.model.menu.PictureId;
import docket.wire.SentPicture;

/// The pictures of items. Calls block, and throw as those of [DocketClient] do.
public interface PictureCalls {
    /// Sends a picture's file; an item can have it then.
    SentPicture add(byte[] file);

    /// A picture, as a JPEG file.
    byte[] picture(PictureId id);

    /// A picture in small, as a JPEG file.
    byte[] thumbnail(PictureId id);
}
