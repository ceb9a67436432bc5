// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import java.util.function.Consumer;
import org.trapline.a64.core.Core;

/// An instruction of floating point on V1, V2, V3 or X1, with its result in V0, X0 or NZCV.
///
/// @param name of its row
/// @param format of its operands in vector registers
/// @param ours what it does here
record Operation(String name, int word, Format format, Consumer<Core> ours) {
	@Override
	public String toString() {
		return name + ' ' + Integer.toHexString(word);
	}
}
