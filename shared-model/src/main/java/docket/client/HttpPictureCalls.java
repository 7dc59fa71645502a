package docket.client;

import docket.model.menu.PictureId;
import docket.wire.Paths;
import docket.wire.SentPicture;

/// The calls about pictures over the network. Thread-safe.
final class HttpPictureCalls implements PictureCalls {
    private final HttpCalls calls;

    HttpPictureCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public SentPicture add(byte[] file) {
        return calls.sendFile("POST", Paths.PICTURES, null, file, SentPicture.class);
    }

    @Override
    public byte[] picture(PictureId id) {
        return calls.getFile(Paths.fill(Paths.PICTURE, id.value()));
    }

    @Override
    public byte[] thumbnail(PictureId id) {
        return calls.getFile(Paths.fill(Paths.THUMBNAIL, id.value()));
    }
}
