package docket.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;

/// What counts as a use of a method: a call and a method reference alike.
final class Uses {
    private Uses() {}

    /// Uses of the methods of a name.
    static DescribedPredicate<JavaAccess<?>> any(
            DescribedPredicate<? super JavaClass> owner, String method) {
        return DescribedPredicate.describe(
                owner.getDescription() + " by " + method,
                access ->
                        owner.test(access.getTargetOwner())
                                && access.getTarget().getName().matches(method));
    }

    /// Uses of `now` that take no clock.
    static DescribedPredicate<JavaAccess<?>> now() {
        return DescribedPredicate.describe(
                "now() of the machine",
                access ->
                        access.getTargetOwner().getPackageName().equals("java.time")
                                && access.getTarget().getName().equals("now")
                                && !access.getTarget()
                                        .getFullName()
                                        .contains(Clock.class.getName()));
    }
}
