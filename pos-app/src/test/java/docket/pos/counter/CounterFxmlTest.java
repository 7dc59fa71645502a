package docket.pos.counter;

import docket.pos.counter.backup.BackupsView;
import docket.pos.counter.board.BoardView;
import docket.pos.counter.editor.EditorFormView;
import docket.pos.counter.editor.EditorView;
import docket.pos.counter.floor.FloorView;
import docket.pos.counter.health.HealthView;
import docket.pos.counter.join.JoinView;
import docket.pos.counter.list.MenuListView;
import docket.pos.counter.menu.MenuView;
import docket.pos.counter.order.OrderView;
import docket.pos.counter.payment.PaymentView;
import docket.pos.counter.plan.PlanView;
import docket.pos.counter.routing.RoutesView;
import docket.pos.counter.settings.AuditView;
import docket.pos.counter.settings.DevicesView;
import docket.pos.counter.settings.SettingsView;
import docket.pos.counter.settings.ShopView;
import docket.pos.counter.settings.StaffView;
import docket.pos.counter.signin.OverrideView;
import docket.pos.counter.signin.SignInView;
import docket.pos.counter.wizard.WizardView;
import docket.ui.FxmlContract;
import java.util.stream.Stream;

final class CounterFxmlTest implements FxmlContract {
    @Override
    public Stream<Class<?>> views() {
        return Stream.of(
                FrameView.class,
                OrderView.class,
                HealthView.class,
                BackupsView.class,
                PaymentView.class,
                BoardView.class,
                FloorView.class,
                PlanView.class,
                MenuView.class,
                MenuListView.class,
                EditorView.class,
                EditorFormView.class,
                SettingsView.class,
                DevicesView.class,
                AuditView.class,
                StaffView.class,
                ShopView.class,
                RoutesView.class,
                JoinView.class,
                SignInView.class,
                OverrideView.class,
                WizardView.class);
    }
}
