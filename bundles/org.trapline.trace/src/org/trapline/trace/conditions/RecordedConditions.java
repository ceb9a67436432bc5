// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trapline.measure.Cache;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.WrittenQuantities;

/// What a recording's own header and events tell of the conditions: kernel, CPUs, caches, VMs and their vCPUs.
public final class RecordedConditions {
	private static final Pattern COUNT = Pattern.compile("(\\d{1,5}).*");
	private static final Pattern MIDR = Pattern.compile("0x0*([0-9a-f]{8})");
	private static final Pattern PMU = Pattern.compile("\\barmv8_(cortex|neoverse)_([a-z]\\d+[a-z]*)\\b");
	private static final Pattern CACHE = Pattern.compile("(L[1-9]) (Data|Unified|Instruction) (\\d+[KMG]?)");
	/// Names that VMMs give their vCPU threads.
	private static final Map<Pattern, String> THREADS = Map.of(Pattern.compile("CPU \\d+/(?:KVM|TCG)"), "QEMU",
			Pattern.compile("kvm-vcpu-\\d+"), "kvmtool", Pattern.compile("crosvm_vcpu\\d+"), "crosvm",
			Pattern.compile("fc_vcpu ?\\d+"), "Firecracker");
	/// What the kernel calls any core of a generation: it tells nothing.
	private static final Pattern ANY_CORE = Pattern.compile("(?:ARMv\\d|AArch64) Processor.*");

	private RecordedConditions() {
	}

	/// What a run of one recording tells.
	///
	/// @param system on which it was recorded; one that holds exits never was in a guest
	public static Conditions of(Run run, PrintedOn system) {
		Findings findings = new Findings();
		boolean exits = run.first(ExitTrace.class).isPresent();
		facts(run.provenance().facts(), findings);
		run.first(ExitTrace.class).ifPresent(trace -> vcpus(trace.vcpus(), findings));
		return findings.conditions(run.provenance().importer() + " in " + run.label(),
				system == PrintedOn.GUEST && !exits);
	}

	private static void facts(Map<String, String> facts, Findings findings) {
		findings.system(Condition.HOST_KERNEL, facts.getOrDefault(Fact.KERNEL, "").replaceFirst("^Linux ", ""));
		Matcher midr = MIDR.matcher(facts.getOrDefault("CPU id", ""));
		Matcher pmu = PMU.matcher(facts.getOrDefault("PMUs", ""));
		String cpu = facts.getOrDefault(Fact.CPU, "");
		if (midr.matches())
			findings.system(Condition.CPU, CoreNames.ofMidr(Long.parseLong(midr.group(1), 16)));
		else if (pmu.find())
			findings.system(Condition.CPU, (pmu.group(1).equals("cortex") ? "Cortex-" : "Neoverse-")
					+ pmu.group(2).toUpperCase(Locale.ROOT));
		else if (!ANY_CORE.matcher(cpu).matches())
			findings.system(Condition.CPU, cpu);
		Matcher cpus = COUNT.matcher(facts.getOrDefault(Fact.CPUS, ""));
		if (cpus.matches())
			findings.system(Condition.CPUS, cpus.group(1));
		WrittenQuantities.bytes(facts.getOrDefault(Fact.MEMORY, ""))
				.ifPresent(bytes -> findings.system(Condition.MEMORY, Quantities.bytes(bytes)));
		findings.system(Condition.CACHES, Cache.words(CACHE.matcher(facts.getOrDefault("caches", "")).results()
				.filter(m -> !m.group(2).equals("Instruction"))
				.map(m -> new Cache(m.group(1).charAt(1) - '0', m.group(1) + (m.group(2).equals("Data") ? "d" : ""),
						WrittenQuantities.bytes(m.group(3)).orElse(0)))
				.distinct().toList()));
		String nodes = facts.getOrDefault("memory nodes", "");
		if (nodes.contains(";"))
			findings.other("NUMA nodes", nodes);
		String[] packages = facts.getOrDefault("cores", "").split("; ");
		if (packages.length > 1)
			findings.system(Condition.CLUSTERS, String.join("; ", packages));
		new VmmText().read("", List.of(facts.getOrDefault(Fact.COMMAND, "")), findings);
	}

	/// VMs and vCPUs that ran while it was recorded.
	private static void vcpus(List<Vcpu> vcpus, Findings findings) {
		Map<String, Long> ofVm = vcpus.stream().collect(Collectors.groupingBy(Vcpu::vm, Collectors.counting()));
		if (ofVm.isEmpty())
			return;
		findings.setup(Condition.VMS, Integer.toString(ofVm.size()));
		findings.setup(Condition.VCPUS, ofVm.values().stream().distinct().sorted().map(String::valueOf)
				.collect(Collectors.joining(", ")));
		Set<String> vmms = new TreeSet<>();
		for (Vcpu vcpu : vcpus)
			THREADS.forEach((pattern, vmm) -> {
				if (pattern.matcher(vcpu.threadName()).matches())
					vmms.add(vmm);
			});
		findings.setup(Condition.VMM, String.join(", ", vmms));
	}
}
