/// What instructions do: one static method for each row of the table.
///
/// A method is named after its row, {@code FADD_v} being {@code faddV}; it takes the {@link org.trapline.a64.core.Core} and the
/// row's fields, each an int, from the highest bit to the lowest. {@link org.trapline.a64.semantics.Semantics} finds it. Both
/// ways to run instructions call these methods: {@link org.trapline.a64.semantics.Dispatch} decides which.
@NullMarked
package org.trapline.a64.semantics;

import org.jspecify.annotations.NullMarked;
