/// The small JavaFX kit that both apps share: the screens' thread, work beside it, views, texts and
/// the theme.
@NullMarked
package docket.ui;

import org.jspecify.annotations.NullMarked;
