package docket.pos.counter.editor;

import docket.model.menu.Allergen;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Diet;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is asked about an item.
///
/// @param model knows what there is to choose from
record ItemFields(EditorViewModel model, Texts texts) {
    /// @param picture shows what it looks like
    List<Node> draw(ItemForm form, PicturePane picture) {
        var fields = new Fields(texts);
        VBox price = fields.field("editor-price", texts.text("editor.price"), form.priceProperty());
        price.setMinWidth(150);
        price.setMaxWidth(150);
        Views.appear(
                price,
                Bindings.createBooleanBinding(
                        () -> form.variantsProperty().get().isEmpty(), form.variantsProperty()));
        String other = form.tongues().other().sign();
        return List.of(
                new HBox(
                        10,
                        fields.field(
                                "editor-name",
                                texts.text("editor.name") + " · " + form.tongues().own().sign(),
                                form.nameProperty()),
                        price),
                fields.field(
                        "editor-other",
                        texts.text("editor.otherName") + " · " + other,
                        form.otherProperty()),
                fields.under(
                        texts.text("editor.category"),
                        fields.one(categories(), this::category, form.categoryProperty())),
                ofSingle(
                        form,
                        fields.under(
                                texts.text("editor.stations"),
                                fields.any(stations(), this::station, form.stationsProperty()))),
                fields.under(texts.text("editor.colour"), colours(fields, form)),
                fields.under(texts.text("editor.picture"), picture),
                fields.under(texts.text("editor.sizes"), new VariantsPane(model, form, texts)),
                fields.under(
                        texts.text("editor.openPrice"),
                        fields.one(
                                List.of(false, true),
                                open -> texts.text(open ? "editor.isOpen" : "editor.isFixed"),
                                form.openPriceProperty())),
                fields.under(texts.text("editor.prices"), new PricesPane(form, texts)),
                fields.under(
                        texts.text("editor.hours"), new HoursPane(form.hoursProperty(), texts)),
                fields.under(texts.text("editor.codes"), new CodesPane(form, texts)),
                kitchen(fields, form, other),
                ofSingle(
                        form,
                        fields.under(
                                texts.text("editor.groups"), new GroupsPane(model, form, texts))),
                fields.under(texts.text("editor.slots"), new SlotsPane(model, form, texts)),
                fields.under(
                        texts.text("editor.allergens"),
                        fields.any(
                                List.of(Allergen.values()),
                                allergen -> texts.text("allergen." + allergen),
                                form.allergensProperty())),
                fields.under(
                        texts.text("editor.diets"),
                        fields.any(
                                List.of(Diet.values()),
                                diet -> texts.text("diet." + diet),
                                form.dietsProperty())),
                fields.field("editor-tax", texts.text("editor.taxClass"), form.taxClassProperty()));
    }

    /// What only an item that is no combo has.
    private static Node ofSingle(ItemForm form, Node node) {
        Views.appear(
                node,
                Bindings.createBooleanBinding(
                        () -> form.slotsProperty().get().isEmpty(), form.slotsProperty()));
        return node;
    }

    private static Node colours(Fields fields, ItemForm form) {
        return Fields.flow(
                Stream.concat(
                        Stream.of(
                                fields.plain(
                                        fields.texts().text("editor.ofCategory"),
                                        Optional.empty(),
                                        form.colourProperty())),
                        fields.swatches(Optional::of, form.colourProperty()).stream()));
    }

    private HBox kitchen(Fields fields, ItemForm form, String other) {
        var row =
                new HBox(
                        10,
                        fields.field(
                                "editor-kitchen",
                                texts.text("editor.kitchen"),
                                form.kitchenProperty()),
                        fields.field(
                                "editor-kitchen-other",
                                texts.text("editor.otherKitchen") + " · " + other,
                                form.otherKitchenProperty()));
        row.getChildren().forEach(child -> ((Region) child).setPrefWidth(100));
        return row;
    }

    private List<CategoryId> categories() {
        return model.menu().categories().stream().map(Category::id).toList();
    }

    private String category(CategoryId id) {
        return model.menu().findCategory(id).map(model::name).orElse("");
    }

    private List<StationId> stations() {
        return model.menu().stations().stream().map(Station::id).toList();
    }

    private String station(StationId id) {
        return model.menu()
                .station(id)
                .map(station -> texts.name(station.name(), station.names()))
                .orElse("");
    }
}
