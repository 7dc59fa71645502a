package docket.model.display;

/// Whether a display is dark or light.
public enum Shade {
    DARK,
    LIGHT
}
