// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

import java.util.HashMap;
import java.util.Map;

/// Is told what goes wrong between the guest and a device, or between a device and the host: the guest sees what the
/// device's specification has for it, and the user reads why.
@FunctionalInterface
public interface DeviceLog {
	/// Of nobody's interest.
	DeviceLog NONE = (_, _) -> { };

	/// A log that passes so many messages of each device and then says that there are more: a guest may cause any number.
	default DeviceLog limited(int most) {
		Map<String, Integer> counts = new HashMap<>();
		return (key, message) -> {
			int count = counts.merge(key, 1, Integer::sum);
			if (count <= most)
				report(key, message);
			else if (count == most + 1)
				report(key, "there are more such messages");
		};
	}

	/// @param key the device's: {@code virtio-block@a000000}
	/// @param message what was found, and what was expected
	void report(String key, String message);
}
