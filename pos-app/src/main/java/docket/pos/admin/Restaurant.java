package docket.pos.admin;

import docket.model.Shop;
import docket.model.menu.Menu;
import docket.model.table.FloorPlan;

/// What a place to practise copies of the restaurant. Its pictures stay where they are.
public record Restaurant(Shop shop, Menu menu, FloorPlan plan) {}
