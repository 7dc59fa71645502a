package docket.pos.counter.health;

import java.util.Optional;
import java.util.function.Supplier;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;

/// Asks the operating system for its standard printer, on which pre-bills are printed; may take
/// seconds.
public final class SystemPrinter implements Supplier<Optional<PrinterState>> {
    @Override
    public Optional<PrinterState> get() {
        return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                .map(SystemPrinter::state);
    }

    private static PrinterState state(PrintService printer) {
        return new PrinterState(
                printer.getName(),
                !PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(
                        printer.getAttribute(PrinterIsAcceptingJobs.class)));
    }
}
