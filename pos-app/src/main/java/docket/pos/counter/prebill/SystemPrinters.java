package docket.pos.counter.prebill;

import docket.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/// The printers of the operating system, receipt printers among them: a bill is as wide as the
/// paper of a receipt, on any paper, and goes on over as many pages as it needs.
public final class SystemPrinters implements Printers {
    /// What a sheet is laid out in, in pixels.
    private static final double WIDTH = 380;

    /// The printed width of paper of 80 mm, in points.
    private static final double RECEIPT = 204;

    @Override
    public Optional<Paper> find() {
        return Optional.ofNullable(PrinterJob.createPrinterJob()).map(job -> bill -> on(job, bill));
    }

    private static boolean on(PrinterJob job, PreBill bill) {
        PageLayout layout = job.getJobSettings().getPageLayout();
        double scale = Math.min(RECEIPT, layout.getPrintableWidth()) / WIDTH;
        for (Node page : pages(bill, layout.getPrintableHeight() / scale)) {
            page.getTransforms().add(new Scale(scale, scale));
            if (!job.printPage(layout, page)) {
                job.cancelJob();
                return false;
            }
        }
        return job.endJob();
    }

    /// The sheet cut into pages between its lines.
    ///
    /// @param height of a page, in pixels
    static List<Node> pages(PreBill bill, double height) {
        List<Region> rows = BillSheet.rows(bill);
        laidOut(rows);
        var pages = new ArrayList<Node>();
        var page = new ArrayList<Region>();
        double used = 0;
        for (Region row : rows) {
            if (!page.isEmpty() && used + row.getHeight() > height) {
                pages.add(laidOut(page));
                page.clear();
                used = 0;
            }
            page.add(row);
            used += row.getHeight();
        }
        pages.add(laidOut(page));
        return pages;
    }

    private static VBox laidOut(List<Region> rows) {
        var sheet = new VBox();
        sheet.getStyleClass().add("bill-paper");
        sheet.getChildren().setAll(rows);
        sheet.setMinWidth(WIDTH);
        sheet.setMaxWidth(WIDTH);
        var scene = new Scene(sheet);
        Theme.LIGHT.dress(
                scene,
                Objects.requireNonNull(
                                PreBillView.class.getResource("/docket/pos/counter/counter.css"))
                        .toExternalForm());
        sheet.applyCss();
        sheet.resize(WIDTH, sheet.prefHeight(WIDTH));
        sheet.layout();
        return sheet;
    }
}
