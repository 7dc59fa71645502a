package docket.pos.server.menu;

import docket.model.menu.ArrangeCategories;
import docket.model.menu.ArrangeItems;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.SetCategory;
import docket.model.menu.SetItem;
import docket.model.menu.SetRouting;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.pos.server.db.Answer;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The routes by which the menu is edited.
final class EditingRoutes {
    private static final String SEEN = "expectedVersion";

    private final EditingService service;
    private final Supplier<UUID> freshIds;

    EditingRoutes(EditingService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        Access editing = Access.may(Permission.EDIT_MENU);
        routes.put(Paths.ITEM, this::setItem, editing);
        routes.delete(Paths.ITEM, this::removeItem, editing);
        routes.put(Paths.CATEGORY, this::setCategory, editing);
        routes.delete(Paths.CATEGORY, this::removeCategory, editing);
        routes.put(Paths.CATEGORY_ORDER, this::arrangeCategories, editing);
        routes.put(Paths.ITEM_ORDER, this::arrangeItems, editing);
        routes.put(Paths.ROUTING, this::setRouting, editing);
    }

    private void setItem(Context request) {
        Answer<MenuItem> answer =
                service.set(
                        Edge.caller(request),
                        Edge.command(request, freshIds),
                        item(request),
                        Edge.body(request, SetItem.class));
        Edge.answerMade(request, answer.again() || answer.value().version() > 1, answer.value());
    }

    private void removeItem(Context request) {
        service.remove(
                Edge.caller(request),
                Edge.command(request, freshIds),
                item(request),
                seen(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void setCategory(Context request) {
        Answer<Category> answer =
                service.set(
                        Edge.caller(request),
                        Edge.command(request, freshIds),
                        category(request),
                        Edge.body(request, SetCategory.class));
        Edge.answerMade(request, answer.again() || answer.value().version() > 1, answer.value());
    }

    private void removeCategory(Context request) {
        service.remove(
                Edge.caller(request),
                Edge.command(request, freshIds),
                category(request),
                seen(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void arrangeCategories(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.arrange(
                        Edge.caller(request),
                        Edge.command(request, freshIds),
                        Edge.body(request, ArrangeCategories.class)));
    }

    private void arrangeItems(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.arrange(
                        Edge.caller(request),
                        Edge.command(request, freshIds),
                        category(request),
                        Edge.body(request, ArrangeItems.class)));
    }

    private void setRouting(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.set(
                        Edge.caller(request),
                        Edge.command(request, freshIds),
                        Edge.body(request, SetRouting.class)));
    }

    /// The version that the sender saw; what takes something away must say it.
    private static int seen(Context request) {
        Query query = Query.of(request, SEEN);
        if (query.text(SEEN) == null) {
            throw Edge.invalid(SEEN + " must be in the query.");
        }
        return query.number(SEEN, 1, 999_999_999);
    }

    private static ItemId item(Context request) {
        return Edge.named(request, "itemId", ItemId::new);
    }

    private static CategoryId category(Context request) {
        return Edge.named(request, "categoryId", CategoryId::new);
    }
}
