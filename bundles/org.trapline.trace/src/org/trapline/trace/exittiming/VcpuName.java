// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which VM and vCPU a heading or a file's path speaks of.
///
/// @param vm empty where it does not tell
/// @param vcpu likewise
record VcpuName(String vm, String vcpu) {
	static final VcpuName NONE = new VcpuName("", "");

	private static final Pattern VM = Pattern.compile(
			"\\bvm(?:[\\s#:_=-]+(?!v-?cpu)([\\w.]+?)|#?(\\d+))(?=[_/\\s,;:)\\]]|$)", Pattern.CASE_INSENSITIVE);
	private static final Pattern VCPU = Pattern.compile("v-?cpu[\\s#:_=-]*(\\d+)", Pattern.CASE_INSENSITIVE);

	/// What a text such as {@code vm1894_vcpu0_timing}, {@code vm1894/vcpu0/timings} or {@code VM guest1, vCPU 2}
	/// names.
	static VcpuName in(String text) {
		Matcher vm = VM.matcher(text);
		Matcher vcpu = VCPU.matcher(text);
		String name = "";
		if (vm.find()) {
			String worded = vm.group(1);
			String numbered = vm.group(2);
			name = worded != null ? worded : numbered != null ? numbered : "";
		}
		return new VcpuName(name, vcpu.find() ? vcpu.group(1) : "");
	}

	boolean known() {
		return !equals(NONE);
	}
}
