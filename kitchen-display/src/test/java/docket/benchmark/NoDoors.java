package docket.benchmark;

import docket.kitchen.contact.Doors;

/// A board alone: no other screen is reached from it.
final class NoDoors implements Doors {
    @Override
    public void connect() {}

    @Override
    public void settings() {}

    @Override
    public void switchLanguage() {}
}
