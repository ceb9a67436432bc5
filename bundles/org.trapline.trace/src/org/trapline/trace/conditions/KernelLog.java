// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;

/// Reads the kernel's messages (dmesg, a console): KVM's mode, the machine's model, the core that booted.
final class KernelLog implements SystemText {
	/// printk's level and time stamp, or a journal's date, host and program, before a message.
	private static final Pattern STAMP = Pattern
			.compile("^(?:<\\d+>)?(?:\\w{3} [ \\d]\\d [\\d:]{8} \\S+ kernel: )?(?:\\[ *\\d+\\.\\d{6}\\](?:\\[ *[TC]\\d+\\])? )?");
	/// arch/arm64/kvm/arm.c, in its several generations.
	private static final Pattern MODE =
			Pattern.compile("kvm \\[1\\]: ((?:Protected |Hyp )?[nh]?VHE|Hyp) mode initialized successfully");
	private static final Pattern MODEL = Pattern.compile("Machine model: (.*)");
	private static final Pattern BOOTED =
			Pattern.compile("Booting Linux on physical CPU 0x[0-9a-f]+ \\[0x([0-9a-f]{8})\\]");
	/// The model that QEMU and kvmtool give their virtual machines.
	private static final String VIRTUAL = "linux,dummy-virt";

	@Override
	public String what() {
		return "kernel log";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		for (String line : lines) {
			String text = message(line);
			Matcher mode = MODE.matcher(text);
			Matcher model = MODEL.matcher(text);
			Matcher booted = BOOTED.matcher(text);
			if (mode.matches())
				findings.system(Condition.HYPERVISOR, mode(mode.group(1)));
			else if (booted.matches())
				findings.system(Condition.CPU, CoreNames.ofMidr(Long.parseLong(booted.group(1), 16)));
			else if (model.matches() && model.group(1).equals(VIRTUAL))
				findings.virtual();
			else if (model.matches())
				findings.system(Condition.BOARD, model.group(1));
		}
		if (name.contains("model") && lines.size() == 1)
			findings.system(Condition.BOARD, lines.getFirst().replace("\0", ""));
	}

	/// A message without what stands before it.
	static String message(String line) {
		return STAMP.matcher(line).replaceFirst("").strip();
	}

	/// KVM's mode as {@link Conditions} have it.
	static String mode(String printed) {
		if (printed.startsWith("Protected"))
			return "protected";
		String mode = printed.replace("Hyp", "").strip();
		return mode.isEmpty() ? "nVHE" : mode;
	}
}
