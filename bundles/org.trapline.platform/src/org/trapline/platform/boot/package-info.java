// SPDX-License-Identifier: EPL-2.0
/// Booting: what a machine starts with, and its run from there to an end, with limits.
///
/// {@link org.trapline.platform.boot.Boot} loads a machine, {@link org.trapline.platform.boot.BootRun} runs it.
@NullMarked
package org.trapline.platform.boot;

import org.jspecify.annotations.NullMarked;
