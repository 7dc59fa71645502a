package docket.pos.counter.wizard;

/// The screens of the first start, in their order.
public enum WizardStep {
    /// Language, name, currency, tax.
    SHOP(1),
    /// The owner's name and PIN.
    OWNER(2),
    /// The first menu and the stations.
    MENU(3);

    private final int number;

    WizardStep(int number) {
        this.number = number;
    }

    /// Which of the screens it is, from 1.
    public int number() {
        return number;
    }
}
