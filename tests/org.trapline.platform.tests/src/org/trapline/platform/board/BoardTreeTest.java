// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.tree.Blob;
import org.trapline.platform.tree.BlobReader;
import org.trapline.platform.tree.Chosen;
import org.trapline.platform.tree.DeviceTreeCompiler;
import org.trapline.platform.tree.Node;

class BoardTreeTest {
	static final List<String> NAMES = BoardFile.NAMES;
	private static final Path GOLDEN = Path.of(System.getProperty("trapline.root"),
			"tests/org.trapline.platform.tests/src/org/trapline/platform/board");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@FieldSource("NAMES")
	void theTreeOfABoardIsAsExpected(String name) throws Exception {
		Node root = new BoardTree(BoardFile.read(name, List.of()).board(), "hvc").root();
		new Chosen("console=ttyAMA0", 0x4800_0000, 0x4810_0000, Optional.of("/pl011@9000000"), Optional.of(1L)).describe(root);
		String source = DeviceTreeCompiler.source(folder, Blob.of(root));
		Path golden = GOLDEN.resolve(name + ".dts");
		Path actual = GOLDEN.resolve(name + ".dts.actual");
		if (Files.exists(golden) && Files.readString(golden).equals(source)) {
			Files.deleteIfExists(actual);
			return;
		}
		Files.writeString(actual, source);
		assertThat(source).as("mv " + actual + ' ' + golden).isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
	}

	@Test
	void cpusTimersAndMemoryAreAsQemuDescribesThem() throws Exception {
		for (int version = 2; version <= 3; version++) {
			Path file = folder.resolve("qemu.dtb");
			qemu(file, "virt,gic-version=" + version, 2);
			Node theirs = BlobReader.read(Files.readAllBytes(file)).root();
			List<YamlSetting> settings = List.of(new YamlSetting("memory.size", "512M"), new YamlSetting("cpus", "2"),
					new YamlSetting("gic.version", Integer.toString(version)));
			Node ours = new BoardTree(BoardFile.read("virt", settings).board(), "hvc").root();
			for (String name : List.of("psci", "memory@40000000", "timer", "pmu"))
				assertThat(properties(ours.child(name))).as(name).isEqualTo(properties(theirs.child(name)));
			for (String name : List.of("cpu@0", "cpu@1"))
				for (String property : List.of("reg", "enable-method", "compatible", "device_type"))
					assertThat(ours.child("cpus").child(name).properties().get(property)).as(name + ' ' + property)
							.isEqualTo(theirs.child("cpus").child(name).properties().get(property));
		}
	}

	@Test
	void memoryReplacesWhatAGivenTreeHasInItsOwnCells() throws Exception {
		Node root = new Node("").cells("#address-cells", 1).cells("#size-cells", 1);
		root.child("memory@0").cells("reg", 0, 1);
		new BoardTree(BoardFile.read("virt", List.of()).board(), "hvc").memory(root);
		assertThat(root.children()).extracting(node -> node.name).containsExactly("memory@40000000");
		assertThat(root.child("memory@40000000").properties().get("reg")).containsExactly(0x40, 0, 0, 0, 0x40, 0, 0, 0);
		Board large = BoardFile.read("virt", List.of(new YamlSetting("memory.size", "4G"))).board();
		assertThatThrownBy(() -> new BoardTree(large, "hvc").memory(root)).isInstanceOf(IOException.class).hasMessage(
				"device tree: found #address-cells 1 and #size-cells 1, expected 2 for memory at 0x40000000 to 0x13fffffff");
	}

	private static Map<String, String> properties(Node node) {
		Map<String, String> properties = new TreeMap<>();
		node.properties().forEach((name, value) -> properties.put(name, HexFormat.of().formatHex(value)));
		return properties;
	}

	private static void qemu(Path file, String machine, int cpus) throws IOException, InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder("qemu-system-aarch64", "-M", machine + ",dumpdtb=" + file, "-cpu", "cortex-a57", "-m",
					"512", "-smp", Integer.toString(cpus), "-nic", "none", "-nographic").redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		} catch (IOException e) {
			throw new IOException("this test needs qemu-system-aarch64, Debian's package qemu-system-arm", e);
		}
		assertThat(process.waitFor()).as("qemu-system-aarch64").isZero();
	}
}
