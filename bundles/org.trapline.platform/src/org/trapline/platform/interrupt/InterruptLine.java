// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.interrupt;

/// An input of an interrupt controller, which a device drives.
@FunctionalInterface
public interface InterruptLine {
	/// Not connected.
	InterruptLine NONE = _ -> { };

	/// Raises or lowers it; a line that has that level already stays as it is.
	void set(boolean level);
}
