package docket.pos.counter.order;

import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.ui.Notices;
import docket.ui.Texts;

/// The choices of the selected line; says why, where one cannot be taken. Confined to the screens'
/// thread.
public final class DraftChoices {
    private final DraftEditor editor;
    private final Texts texts;
    private final Notices notices;

    DraftChoices(DraftEditor editor, Texts texts, Notices notices) {
        this.editor = editor;
        this.texts = texts;
        this.notices = notices;
    }

    public void toggle(Modifier modifier, ModifierGroup group) {
        if (!editor.toggle(modifier, group)) {
            sayFull(group);
        }
    }

    public void countUp(Modifier modifier, ModifierGroup group) {
        if (!editor.countUp(modifier, group)) {
            sayFull(group);
        }
    }

    public void countDown(Modifier modifier, ModifierGroup group) {
        editor.countDown(modifier, group);
    }

    private void sayFull(ModifierGroup group) {
        notices.say(
                texts.text(
                        "order.groupFull", texts.name(group.name(), group.names()), group.most()));
    }
}
