/// Money taken for an order: tenders, payments, and what is still due.
@NullMarked
package docket.model.payment;

import org.jspecify.annotations.NullMarked;
