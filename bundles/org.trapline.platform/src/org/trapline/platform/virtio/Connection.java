// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;

/// What a device reaches of the slot that it is plugged into, and of its machine.
public interface Connection {
	/// The machine's time.
	Clock clock();

	/// What is planned in the machine.
	EventQueue events();

	/// Whether the driver has accepted a feature.
	///
	/// @param feature its bit's number
	boolean negotiated(int feature);

	/// Has a virtqueue served now, because there is something for buffers that may wait there.
	void wake(int queue);

	/// Tells the driver that the configuration space has changed.
	void configurationChanged();

	/// Tells the user what went wrong on the host's side.
	void report(String message);
}
