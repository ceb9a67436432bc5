// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.virtio.VirtioDevice;
import org.trapline.platform.virtio.net.Cable;
import org.trapline.platform.virtio.net.CableEnd;
import org.trapline.platform.virtio.net.Hub;
import org.trapline.platform.virtio.net.Link;
import org.trapline.platform.virtio.net.NetworkDevice;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What the network devices of a machine are plugged into.
final class BootNetworks implements Closeable {
	private static final String DISCARD = "discard";
	private static final String HUB = "hub:";
	private static final String LISTEN = "listen:";
	private static final String CONNECT = "connect:";
	private static final int PATIENCE_MILLIS = 50;

	private final Map<String, Hub> hubs = new HashMap<>();
	private final List<Cable> cables = new ArrayList<>();
	private int count;

	/// Makes a device. Its address is locally administered, and tells its number, and 1 before that at the end of a cable that
	/// connects: so the same options give the same addresses.
	///
	/// @param told what the user is to know
	/// @throws ParameterException if it is not right
	VirtioDevice device(CommandLine line, String net, Consumer<String> told) {
		byte[] mac = {2, 0, 0, 0, (byte) (net.startsWith(CONNECT) ? 1 : 0), (byte) ++count};
		return new NetworkDevice(mac, link(line, net, told));
	}

	private Link link(CommandLine line, String net, Consumer<String> told) {
		int colon = net.indexOf(':');
		String name = net.substring(colon + 1);
		if (net.equals(DISCARD))
			return Link.DISCARD;
		if (colon < 0 || name.isEmpty() || !List.of(HUB, LISTEN, CONNECT).contains(net.substring(0, colon + 1)))
			throw new ParameterException(line, "--net " + net + ": expected " + DISCARD + ", " + HUB + "NAME, " + LISTEN + "SOCKET or "
					+ CONNECT + "SOCKET");
		if (net.startsWith(HUB))
			return hubs.computeIfAbsent(name, _ -> new Hub(Cable.NANOS)).port();
		Cable cable = new Cable(new CableEnd(Path.of(name), net.startsWith(LISTEN)), told);
		cables.add(cable);
		return cable;
	}

	/// Waits for the machines at the other ends.
	void meet(Machine machine) throws IOException {
		for (Cable cable : cables) {
			cable.onHold(() -> machine.end(Ending.STOPPED));
			cable.meet();
		}
	}

	/// Waits a little for what other machines have sent.
	///
	/// @return whether the machine can go on
	boolean settle() {
		boolean settled = true;
		for (Cable cable : cables)
			settled &= cable.settle(PATIENCE_MILLIS);
		return settled;
	}

	@Override
	public void close() throws IOException {
		for (Cable cable : cables)
			cable.close();
	}
}
