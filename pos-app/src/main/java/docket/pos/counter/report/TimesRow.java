package docket.pos.counter.report;

/// An item at a station as the table shows it.
///
/// @param median minutes and seconds, such as `4:30`; `""` where none is known
/// @param lateShare such as `12 %`
public record TimesRow(
        String item,
        String station,
        String lines,
        String median,
        String p90,
        String lateShare,
        String recalls,
        String remakes) {}
