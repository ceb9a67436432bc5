// SPDX-License-Identifier: EPL-2.0
/// The translator: hot parts of A64 functions become JVM bytecode in hidden classes.
///
/// A {@link org.trapline.a64.translate.Region} is a loop of a function, with those inside, or what is between loops, with the
/// registers in locals. {@link org.trapline.a64.translate.Flow} finds it, by {@link org.trapline.a64.translate.Loops}, {@link
/// org.trapline.a64.translate.RegionWriter} writes it, {@link org.trapline.a64.translate.Translator} has that
/// done in the background, and {@link org.trapline.a64.translate.RegionTable} keeps what came of it. {@link
/// org.trapline.a64.run.Engine} runs them.
@NullMarked
package org.trapline.a64.translate;

import org.jspecify.annotations.NullMarked;
