// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.WrittenQuantities;

/// What the options of a VMM say of its VM; empty texts for what they do not say.
///
/// @param vmm its name
/// @param vcpus how many
/// @param memory of the guest
/// @param gic the guest's interrupt controller
/// @param backing of the guest's memory
/// @param vcpuAffinity CPUs of the vCPU threads
/// @param processAffinity CPUs of the whole process
/// @param cpu the guest's model of CPU
/// @param accelerator kvm or another
record VmmOptions(String vmm, String vcpus, String memory, String gic, String backing, String vcpuAffinity,
		String processAffinity, String cpu, String accelerator) {
	private static final Pattern COUNT = Pattern.compile("\\d{1,5}");
	private static final Pattern PIN = Pattern.compile("(\\d{1,5})@\\[([\\d,-]+)\\]");

	/// @return empty if the command starts no VM
	static Optional<VmmOptions> of(CommandWords command) {
		boolean run = !command.arguments().isEmpty() && command.arguments().getFirst().equals("run");
		return switch (command.program()) {
		case "qemu-system-aarch64", "qemu-system-arm", "qemu-kvm" ->
			command.arguments().stream().anyMatch(word -> word.startsWith("-")) && !command.has("--version")
					&& !command.has("-version") ? Optional.of(qemu(command)) : Optional.empty();
		case "lkvm", "lkvm-static", "kvmtool" -> run ? Optional.of(kvmtool(command)) : Optional.empty();
		case "crosvm" -> run ? Optional.of(crosvm(command)) : Optional.empty();
		case "cloud-hypervisor" -> command.value("--cpus", "--kernel", "--disk", "--memory").isEmpty()
				? Optional.empty()
				: Optional.of(cloudHypervisor(command));
		default -> command.value("--config-file", "--api-sock").isEmpty() ? Optional.empty()
				: Optional.of(new VmmOptions("Firecracker", "", "", "", "", taskset(command), taskset(command),
						"", ""));
		};
	}

	/// qemu-system-aarch64(1). One vCPU is its default.
	private static VmmOptions qemu(CommandWords command) {
		Map<String, String> smp = CommandWords.properties(command.value("-smp"));
		Map<String, String> memory = CommandWords.properties(command.value("-m"));
		Map<String, String> machine = new LinkedHashMap<>();
		command.values("-machine", "-M").forEach(value -> machine.putAll(CommandWords.properties(value)));
		String gic = machine.getOrDefault("gic-version", "");
		String written = switch (gic) {
		case "" -> "";
		case "host", "max" -> "GIC version " + gic;
		default -> "GICv" + gic;
		};
		String accelerator = command.has("-enable-kvm") ? "kvm" : command.value("-accel").isEmpty()
				? machine.getOrDefault("accel", "")
				: CommandWords.properties(command.value("-accel")).getOrDefault("", "");
		String pinned = taskset(command);
		return new VmmOptions("QEMU", count(smp.getOrDefault("cpus", command.value("-smp").isEmpty() ? "1"
				: smp.getOrDefault("", ""))), size(memory.getOrDefault("size", memory.getOrDefault("", ""))),
				written.isEmpty() || !"off".equals(machine.get("kernel_irqchip")) ? written
						: written + ", emulated by QEMU",
				qemuBacking(command), pinned, pinned, command.value("-cpu"), accelerator);
	}

	private static String qemuBacking(CommandWords command) {
		for (String object : command.values("-object")) {
			Map<String, String> properties = CommandWords.properties(object);
			if (properties.getOrDefault("", "").startsWith("memory-backend")) {
				if ("on".equals(properties.get("hugetlb")))
					return ("hugetlbfs " + size(properties.getOrDefault("hugetlbsize", ""))).strip();
				if (properties.containsKey("mem-path"))
					return file(properties.get("mem-path"));
			}
		}
		return file(command.value("-mem-path"));
	}

	/// kvmtool's builtin-run.c.
	private static VmmOptions kvmtool(CommandWords command) {
		String irqchip = command.value("--irqchip");
		String pinned = taskset(command);
		String vcpus = command.value("--vcpu-affinity");
		return new VmmOptions("kvmtool", count(command.value("-c", "--cpus")), size(command.value("-m", "--mem")),
				irqchip.startsWith("gic") ? "GIC" + irqchip.substring(3) : "", file(command.value("--hugetlbfs")),
				vcpus.isEmpty() ? pinned : vcpus, pinned, "", "");
	}

	private static VmmOptions crosvm(CommandWords command) {
		Map<String, String> cpus = CommandWords.properties(command.value("-c", "--cpus"));
		Map<String, String> memory = CommandWords.properties(command.value("-m", "--mem"));
		String pinned = command.value("--cpu-affinity").replaceAll("(\\d+)=([\\d,-]+)", "$1~$2").replace(':', ';')
				.replace('~', ':');
		String process = taskset(command);
		return new VmmOptions("crosvm", count(cpus.getOrDefault("num-cores", cpus.getOrDefault("", ""))),
				size(memory.getOrDefault("size", memory.getOrDefault("", ""))), "",
				command.has("--hugepages") ? "transparent huge pages" : "", pinned.isEmpty() ? process : pinned,
				process, "", "");
	}

	private static VmmOptions cloudHypervisor(CommandWords command) {
		Map<String, String> cpus = CommandWords.properties(command.value("--cpus"));
		Map<String, String> memory = CommandWords.properties(command.value("--memory"));
		StringBuilder pinned = new StringBuilder();
		for (Matcher m = PIN.matcher(command.value("--cpus")); m.find();)
			pinned.append(pinned.isEmpty() ? "" : ",").append(m.group(1)).append(':').append(m.group(2));
		return new VmmOptions("cloud-hypervisor", count(cpus.getOrDefault("boot", "")),
				size(memory.getOrDefault("size", "")), "", !"on".equals(memory.get("hugepages")) ? ""
						: ("hugetlbfs " + size(memory.getOrDefault("hugepage_size", ""))).strip(),
				pinned.isEmpty() ? taskset(command) : pinned.toString(), taskset(command), "", "");
	}

	/// The CPUs that {@code taskset} before the VMM gave to all its threads.
	private static String taskset(CommandWords command) {
		int at = command.before().indexOf("taskset");
		if (at < 0 || at + 1 >= command.before().size())
			return "";
		String first = command.before().get(at + 1);
		if (first.matches("-\\w*c") || first.equals("--cpu-list"))
			return at + 2 < command.before().size() ? command.before().get(at + 2) : "";
		return first.matches("(?:0x)?[0-9a-fA-F]+") ? "mask " + first : "";
	}

	/// A size; a number alone is in mebibytes.
	static String size(String written) {
		OptionalLong bytes = WrittenQuantities.bytes(COUNT.matcher(written).matches() ? written + 'M' : written);
		return bytes.isPresent() ? Quantities.bytes(bytes.getAsLong()) : "";
	}

	private static String count(String written) {
		return COUNT.matcher(written).matches() ? written : "";
	}

	private static String file(String path) {
		return path.isEmpty() ? "" : (path.contains("huge") ? "hugetlbfs in " : "file in ") + path;
	}
}
