// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

/// Is told what goes wrong between the guest and a device, or between a device and the host: the guest sees what the
/// device's specification has for it, and the user reads why.
@FunctionalInterface
public interface DeviceLog {
	/// Of nobody's interest.
	DeviceLog NONE = (_, _) -> { };

	/// @param key the device's: {@code virtio-block@a000000}
	/// @param message what was found, and what was expected
	void report(String key, String message);
}
