// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that virtual machine monitors give to the threads of vCPUs.
public final class VcpuNames {
	/// QEMU's {@code CPU 0/KVM}, kvmtool's {@code kvm-vcpu-0}, crosvm's {@code crosvm_vcpu0}, Cloud Hypervisor's
	/// {@code vcpu0}, Firecracker's {@code fc_vcpu 0}.
	private static final Pattern NAME = Pattern.compile("CPU (\\d{1,5})/KVM|.*vcpu[ _:-]?(\\d{1,5})");

	private VcpuNames() {
	}

	/// The vCPU's number that a thread's name ends in; -1 if it is no vCPU's name.
	public static int numberOf(String name) {
		Matcher m = NAME.matcher(name);
		if (!m.matches())
			return -1;
		String number = m.group(1) == null ? m.group(2) : m.group(1);
		return number == null ? -1 : Integer.parseInt(number);
	}
}
