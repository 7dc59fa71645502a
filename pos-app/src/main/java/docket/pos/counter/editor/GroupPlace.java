package docket.pos.counter.editor;

import docket.pos.counter.editor.GroupDraft.ChoiceDraft;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A group where it stands: of the item, or under a choice.
///
/// @param level 1 for those of the item
/// @param write writes in it, without drawing anew
/// @param change changes it, and draws anew
record GroupPlace(
        int level,
        Supplier<GroupDraft> now,
        Consumer<UnaryOperator<GroupDraft>> write,
        Consumer<UnaryOperator<GroupDraft>> change,
        Runnable remove) {
    /// The place of a group of the item.
    static GroupPlace of(Rows<GroupDraft> groups, int place) {
        return new GroupPlace(
                1,
                () -> groups.all().get(place),
                step -> groups.write(place, step),
                step -> groups.change(place, step),
                () -> groups.remove(place));
    }

    GroupDraft group() {
        return now.get();
    }

    void writeChoice(int at, UnaryOperator<ChoiceDraft> step) {
        write.accept(group -> group.changing(at, step));
    }

    void changeChoice(int at, UnaryOperator<ChoiceDraft> step) {
        change.accept(group -> group.changing(at, step));
    }

    /// The place of a group that a choice of this one opens.
    GroupPlace under(int at, int place) {
        return new GroupPlace(
                level + 1,
                () -> group().choices().get(at).groups().get(place),
                step -> writeChoice(at, choice -> opened(choice, place, step)),
                step -> changeChoice(at, choice -> opened(choice, place, step)),
                () ->
                        changeChoice(
                                at,
                                choice -> choice.opening(Rows.without(choice.groups(), place))));
    }

    private static ChoiceDraft opened(
            ChoiceDraft choice, int place, UnaryOperator<GroupDraft> step) {
        return choice.opening(Rows.changed(choice.groups(), place, step));
    }
}
