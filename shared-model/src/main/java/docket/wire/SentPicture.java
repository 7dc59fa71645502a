package docket.wire;

/// A picture that the server has taken in and made anew, upright and without what its file said of
/// it besides.
///
/// @param imageUrl what an item says to have this picture
/// @param width of the picture in pixels, as the server keeps it
public record SentPicture(String imageUrl, int width, int height) {}
