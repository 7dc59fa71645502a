package docket.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;

/// What counts as making an object: `new`, but not a class's own call of its other constructor.
final class Constructs {
    private Constructs() {}

    static DescribedPredicate<JavaConstructorCall> a(DescribedPredicate<? super JavaClass> type) {
        return DescribedPredicate.describe(
                "a " + type.getDescription(),
                call ->
                        type.test(call.getTargetOwner())
                                && !call.getOriginOwner().equals(call.getTargetOwner()));
    }
}
