// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The devices of a board.
///
/// @param uart a PL011, the console
/// @param rtc a PL031
/// @param start what time it is at power-on
/// @param virtio the first of the places for virtio devices; the others follow, in addresses and interrupts
/// @param virtioCount how many there are
/// @param virtioNanos from a notification until a virtio device takes a buffer, and between one buffer and the next
public record Devices(Place uart, Place rtc, Instant start, Place virtio, int virtioCount, double virtioNanos) {
	/// Bytes of a place for a virtio device.
	public static final long VIRTIO_BYTES = 0x200;
	private static final long PAGE = 0x1000;

	/// Where a device is.
	///
	/// @param base address
	/// @param spi its interrupt, from 0 for INTID 32
	public record Place(long base, int spi) {
		static Place read(Keys keys, Place preset) {
			return new Place(keys.address("base", preset.base, "where its registers are"),
					keys.whole("spi", 0, 959, preset.spi, "", "its interrupt, 0 for INTID 32"));
		}
	}

	private record Rtc(Place place, Instant start) {
	}

	/// Where they are.
	public List<Window> windows() {
		List<Window> windows = new ArrayList<>();
		windows.add(new Window("devices.uart", uart.base, PAGE));
		windows.add(new Window("devices.rtc", rtc.base, PAGE));
		if (virtioCount > 0)
			windows.add(new Window("devices.virtio", virtio.base, (virtioCount * VIRTIO_BYTES + PAGE - 1) / PAGE * PAGE));
		return windows;
	}

	static Devices read(Keys keys, Devices preset) {
		Place uart = keys.group("uart", "the console, a PL011", k -> Place.read(k, preset.uart));
		Rtc rtc = keys.group("rtc", "the clock, a PL031", k -> new Rtc(Place.read(k, preset.rtc),
				k.time("start", preset.start, "what time it is at power-on, never this machine's")));
		return new Devices(uart, rtc.place, rtc.start,
				keys.group("virtio", "places for virtio devices, one after the other", k -> Place.read(k, preset.virtio)),
				keys.whole("virtio-count", 0, 32, preset.virtioCount, "", "places for virtio devices"),
				keys.nanos("virtio-latency", preset.virtioNanos,
						"from a notification until a virtio device takes a buffer, and between one buffer and the next"));
	}
}
