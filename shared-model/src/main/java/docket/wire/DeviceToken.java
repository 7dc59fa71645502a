package docket.wire;

import java.security.SecureRandom;

/// The [Secret] that a device shows to be known.
public final class DeviceToken {
    public static final String PREFIX = "docket-device-";

    private DeviceToken() {}

    public static String fresh(SecureRandom random) {
        return Secret.fresh(PREFIX, random);
    }
}
