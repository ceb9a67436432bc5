// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// What lies between clusters, memory and devices, in nanoseconds: its clock is not the cores'.
///
/// @param snoopNanos that a line costs which another cluster holds changed, beyond a miss of one's own L2
/// @param memoryNanos from a cluster to the memory controllers and back, without the memory's own time
/// @param deviceNanos that a read of a device takes
/// @param deviceWriteNanos until a write of a device lets the core go on
/// @param sgiNanos from the write that sends an SGI to the interrupt at a core of the same cluster
/// @param crossSgiNanos the same to a core of another cluster
/// @param spiNanos from a device's line to the interrupt at a core
public record Interconnect(double snoopNanos, double memoryNanos, double deviceNanos, double deviceWriteNanos, double sgiNanos,
		double crossSgiNanos, double spiNanos) {
	static Interconnect read(Keys keys) {
		return new Interconnect(
				keys.nanos("snoop", 35, "of a line that another cluster holds changed, beyond a miss of the own L2"),
				keys.nanos("memory", 40, "to the memory controllers and back, without the memory's own time"),
				keys.nanos("device-read", 100, "of a read of a device"),
				keys.nanos("device-write", 10, "until a write of a device lets the core go on"),
				keys.nanos("sgi", 60, "from sending an SGI to the interrupt, within a cluster"),
				keys.nanos("sgi-across", 90, "from sending an SGI to the interrupt, to another cluster"),
				keys.nanos("spi", 60, "from a device's interrupt line to the interrupt at a core"));
	}
}
