package docket.ui;

/// Where a screen says something to the person before it. Confined to the screens' thread.
public interface Notices {
    /// Shows a sentence for a few seconds.
    void say(String sentence);

    /// Shows a sentence until the person puts it away: a refusal, or money to give back.
    void insist(String sentence);

    /// Takes a sentence back that is not true any more.
    void withdraw(String sentence);
}
