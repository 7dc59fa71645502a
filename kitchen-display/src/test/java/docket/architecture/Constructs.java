package docket.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;

/// What counts as making an object: `new`, but not within a class: its own
/// parts are its own to make.
final class Constructs {
    private Constructs() {}

    static DescribedPredicate<JavaConstructorCall> a(DescribedPredicate<? super JavaClass> type) {
        return DescribedPredicate.describe(
                "a " + type.getDescription(),
                call ->
                        type.test(call.getTargetOwner())
                                && !Product.outermost(call.getOriginOwner())
                                        .equals(Product.outermost(call.getTargetOwner())));
    }
}
