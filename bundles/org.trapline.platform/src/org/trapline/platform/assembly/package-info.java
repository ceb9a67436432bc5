// SPDX-License-Identifier: EPL-2.0
/// Machines made as boards describe them. {@link org.trapline.platform.assembly.BoardMachine} is the entry.
@NullMarked
package org.trapline.platform.assembly;

import org.jspecify.annotations.NullMarked;
