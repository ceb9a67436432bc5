/// Ways to run a core, which all do the same: {@link org.trapline.a64.run.Stepper} one instruction after the other, {@link
/// org.trapline.a64.run.Interpreter} predecoded, {@link org.trapline.a64.run.Engine} translated where that pays.
@NullMarked
package org.trapline.a64.run;

import org.jspecify.annotations.NullMarked;
