package docket.pos.admin;

import docket.pos.server.device.DeviceService;

/// What the command line can reach of a server.
public record Administration(DeviceService devices) {}
