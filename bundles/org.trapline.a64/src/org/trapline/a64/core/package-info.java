/// The state of an A64 processing element, its memory, and what it asks of the platform around it.
///
/// {@link org.trapline.a64.core.Core} is the state; an {@link org.trapline.a64.core.Environment} gives it system registers,
/// exceptions and translation; a {@link org.trapline.a64.core.CoreModel} says which extensions it has.
@NullMarked
package org.trapline.a64.core;

import org.jspecify.annotations.NullMarked;
