package docket;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stands on a class that must break one of the rules between packages, so that every exemption can
/// be found and has its reason. The tests of the architecture read it: they pass over the class,
/// and fail when it does not need the exemption any more.
@Documented
@Repeatable(Exempt.All.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Exempt {
    /// The rule's number, such as `A5`.
    String rule();

    /// Why the class must break it, as a sentence.
    String because();

    /// The exemptions of a class that has several.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface All {
        Exempt[] value();
    }
}
