package docket.pos.counter.settings;

/// An entry of the audit log in words.
///
/// @param when the day and the time, where the shop is
/// @param who the person; `""` where nobody was signed in
/// @param where the device, or the server itself
/// @param allowedBy who allowed it by their own PIN; `""` for nobody
/// @param what was done
/// @param subject to what
/// @param before how it was, where it differs from after
/// @param after how it became, where it differs from before
/// @param why the reason that was given; `""` for none
public record AuditRow(
        long n,
        String when,
        String who,
        String where,
        String allowedBy,
        String what,
        String subject,
        String before,
        String after,
        String why) {}
