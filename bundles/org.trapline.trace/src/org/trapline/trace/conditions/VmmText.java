// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;

/// Reads how a VMM was started, from a script, a process list or a console, and what it says of its version.
final class VmmText implements SystemText {
	private static final List<String> PROGRAMS = List.of("qemu-system-aarch64", "qemu-system-arm", "qemu-kvm", "lkvm",
			"lkvm-static", "kvmtool", "crosvm", "cloud-hypervisor", "firecracker");
	/// What the programs print of themselves.
	private static final Map<Pattern, String> VERSIONS = Map.of(
			Pattern.compile("QEMU emulator version ([\\w.+-]+).*"), "QEMU",
			Pattern.compile("kvm tool ([\\w.+-]+)"), "kvmtool",
			Pattern.compile("crosvm ([\\d.]+[\\w.+-]*)"), "crosvm",
			Pattern.compile("cloud-hypervisor v?([\\d.]+[\\w.+-]*)"), "cloud-hypervisor",
			Pattern.compile("Firecracker v([\\d.]+[\\w.+-]*)"), "Firecracker");
	/// kvmtool says on the guest's console how it was started (builtin-run.c).
	private static final Pattern KVMTOOL_INFO = Pattern.compile("(?:Info: )?# ((?:lkvm|kvmtool)\\b.*)");
	private static final Pattern FIRECRACKER =
			Pattern.compile("\"(vcpu_count|mem_size_mib|huge_pages)\"\\s*:\\s*\"?(\\w+)");

	@Override
	public String what() {
		return "VMM command line";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		for (String line : joined(lines)) {
			Matcher info = KVMTOOL_INFO.matcher(line);
			if (info.matches())
				findings.setup(Condition.SIDE, "guest");
			CommandWords.find(info.matches() ? info.group(1) : line, PROGRAMS).ifPresent(c -> command(c, findings));
			if (line.length() < 200)
				VERSIONS.forEach((pattern, vmm) -> {
					Matcher version = pattern.matcher(line);
					if (version.matches())
						findings.setup(Condition.VMM, vmm + ' ' + version.group(1));
				});
			if (line.indexOf('"') >= 0)
				firecracker(line, findings);
		}
	}

	private static void command(CommandWords command, Findings findings) {
		Optional<VmmOptions> options = VmmOptions.of(command);
		if (options.isEmpty())
			return;
		VmmOptions of = options.get();
		findings.setup(Condition.VMM, of.vmm());
		findings.setup(Condition.VMM_COMMAND, command.program() + ' ' + String.join(" ", command.arguments()));
		findings.setup(Condition.VCPUS, of.vcpus());
		findings.setup(Condition.GIC, of.gic());
		findings.setup(Condition.BACKING, of.backing());
		findings.setup(Condition.VCPU_AFFINITY, of.vcpuAffinity());
		findings.setup(Condition.IO_AFFINITY, of.processAffinity());
		findings.setupOther("guest memory", of.memory());
		findings.setupOther("guest CPU", of.cpu());
		findings.setupOther("accelerator", of.accelerator());
	}

	/// Firecracker's machine-config, in JSON.
	private static void firecracker(String line, Findings findings) {
		for (Matcher m = FIRECRACKER.matcher(line); m.find();)
			switch (m.group(1)) {
			case "vcpu_count" -> {
				findings.setup(Condition.VMM, "Firecracker");
				findings.setup(Condition.VCPUS, m.group(2));
			}
			case "mem_size_mib" -> findings.setupOther("guest memory", VmmOptions.size(m.group(2)));
			default -> findings.setup(Condition.BACKING, m.group(2).equals("None") ? "" : "hugetlbfs "
					+ VmmOptions.size(m.group(2)));
			}
	}

	/// Lines that a backslash continues are one.
	private static List<String> joined(List<String> lines) {
		List<String> joined = new ArrayList<>();
		StringBuilder begun = new StringBuilder();
		for (String line : lines) {
			String text = line.strip();
			if (text.endsWith("\\")) {
				begun.append(text, 0, text.length() - 1).append(' ');
				continue;
			}
			joined.add(begun.isEmpty() ? text : begun + text);
			begun.setLength(0);
		}
		if (!begun.isEmpty())
			joined.add(begun.toString());
		return joined;
	}
}
