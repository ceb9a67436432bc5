// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// Events that come to a CPU at regular intervals: the event stream of its timers (Arm ARM D11.2.3).
public interface EventStream {
	/// Whether one has come since this was asked last.
	boolean take();

	/// Has {@link Sleep#event} called when the next comes, or not any longer.
	void call(boolean wanted);
}
