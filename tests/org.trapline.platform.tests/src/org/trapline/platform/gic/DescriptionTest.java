// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.a64.core.Ram;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.gic.oracle.QemuTree;
import org.trapline.platform.gic.v2.GicV2;
import org.trapline.platform.gic.v3.GicV3;
import org.trapline.platform.gic.v3.Target;
import org.trapline.platform.tree.Node;

/// The nodes of the controllers, compared with those that QEMU's machine "virt" has, but for phandles.
class DescriptionTest {
	@Test
	void gicV2IsDescribedAsByQemu(@TempDir Path folder) throws IOException, InterruptedException {
		GicV2 gic = new GicV2(new GicV2.Settings(2, 256, new org.trapline.platform.gic.v2.Layout(0x8000000, 0x8010000,
				Optional.of(new org.trapline.platform.gic.v2.Layout.Virtual(0x8030000, 0x8040000)))), new Signals());
		Node root = new Node("");
		gic.distributor().describe(root, 0x8000000);
		gic.cpuInterfaces().describe(root, 0x8010000);
		// QEMU's has a frame for MSIs besides
		assertThat(nodes(root)).isEqualTo(QemuTree.nodes(folder, 2, "intc@8000000"));
	}

	@Test
	void gicV3IsDescribedAsByQemu(@TempDir Path folder) throws IOException, InterruptedException {
		Target cpu = new Target(0, true, new SystemState(), new SystemRegisterMap(), _ -> { });
		GicV3 gic = new GicV3(new GicV3.Settings(List.of(cpu), 256, new org.trapline.platform.gic.v3.Layout(0x8000000, 0x80A0000),
				Optional.of(new GicV3.Translation(0x8080000, new Ram()))), new Signals());
		Node root = new Node("");
		gic.distributor().describe(root, 0x8000000);
		Map<String, String> expected = QemuTree.nodes(folder, 3, "intc@8000000");
		// QEMU's window of redistributors is as large as there may be CPUs
		expected.computeIfPresent("intc@8000000/reg", (_, reg) -> reg.replace("00f60000", "00020000"));
		expected.putAll(QemuTree.nodes(folder, 3, "its@8080000"));
		assertThat(nodes(root)).isEqualTo(expected);
	}

	/// Properties by node and name.
	private static Map<String, String> nodes(Node root) {
		Map<String, String> found = new TreeMap<>();
		for (Node child : root.children()) {
			child.properties().forEach((name, value) -> {
				if (!name.equals("phandle"))
					found.put(child.name + '/' + name, HexFormat.of().formatHex(value));
			});
			found.putAll(nodes(child));
		}
		return found;
	}
}
