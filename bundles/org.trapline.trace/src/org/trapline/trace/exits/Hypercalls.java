// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static java.util.Map.entry;

import java.util.Map;

/// Names of hypercall functions.
///
/// Function ids are those of the SMC Calling Convention (Arm DEN 0028), PSCI (DEN 0022), TRNG (DEN 0098), SDEI (DEN 0054),
/// paravirtualised time (DEN 0057), and KVM's own (include/linux/arm-smccc.h, arch/arm64/include/uapi/asm/kvm.h).
final class Hypercalls {
	private static final long FAST = 1L << 31;
	private static final int SMC64 = 1 << 30;
	private static final int CPU_SUSPEND = 1;
	private static final int CPU_OFF = 2;
	private static final int CPU_DEFAULT_SUSPEND = 0xc;
	private static final int SYSTEM_SUSPEND = 0xe;

	/// By id with the bit for 64-bit arguments taken off.
	private static final Map<Integer, String> NAMES = Map.ofEntries(
			entry(0x80000000, "SMCCC_VERSION"), entry(0x80000001, "SMCCC_ARCH_FEATURES"),
			entry(0x80000002, "SMCCC_ARCH_SOC_ID"), entry(0x80003fff, "SMCCC_ARCH_WORKAROUND_3"),
			entry(0x80007fff, "SMCCC_ARCH_WORKAROUND_2"), entry(0x80008000, "SMCCC_ARCH_WORKAROUND_1"),
			entry(0x80000004, "SMCCC_ARCH_WORKAROUND_4"),
			entry(0x84000000, "PSCI_VERSION"), entry(0x84000001, "PSCI_CPU_SUSPEND"),
			entry(0x84000002, "PSCI_CPU_OFF"), entry(0x84000003, "PSCI_CPU_ON"),
			entry(0x84000004, "PSCI_AFFINITY_INFO"), entry(0x84000005, "PSCI_MIGRATE"),
			entry(0x84000006, "PSCI_MIGRATE_INFO_TYPE"), entry(0x84000007, "PSCI_MIGRATE_INFO_UP_CPU"),
			entry(0x84000008, "PSCI_SYSTEM_OFF"), entry(0x84000009, "PSCI_SYSTEM_RESET"),
			entry(0x8400000a, "PSCI_FEATURES"), entry(0x8400000b, "PSCI_CPU_FREEZE"),
			entry(0x8400000c, "PSCI_CPU_DEFAULT_SUSPEND"), entry(0x8400000d, "PSCI_NODE_HW_STATE"),
			entry(0x8400000e, "PSCI_SYSTEM_SUSPEND"), entry(0x8400000f, "PSCI_SET_SUSPEND_MODE"),
			entry(0x84000010, "PSCI_STAT_RESIDENCY"), entry(0x84000011, "PSCI_STAT_COUNT"),
			entry(0x84000012, "PSCI_SYSTEM_RESET2"), entry(0x84000013, "PSCI_MEM_PROTECT"),
			entry(0x84000014, "PSCI_MEM_PROTECT_CHECK_RANGE"), entry(0x84000015, "PSCI_SYSTEM_OFF2"),
			entry(0x84000020, "SDEI_VERSION"), entry(0x84000021, "SDEI_EVENT_REGISTER"),
			entry(0x84000022, "SDEI_EVENT_ENABLE"), entry(0x84000023, "SDEI_EVENT_DISABLE"),
			entry(0x84000024, "SDEI_EVENT_CONTEXT"), entry(0x84000025, "SDEI_EVENT_COMPLETE"),
			entry(0x84000026, "SDEI_EVENT_COMPLETE_AND_RESUME"), entry(0x84000027, "SDEI_EVENT_UNREGISTER"),
			entry(0x84000028, "SDEI_EVENT_STATUS"), entry(0x84000029, "SDEI_EVENT_GET_INFO"),
			entry(0x8400002a, "SDEI_EVENT_ROUTING_SET"), entry(0x8400002b, "SDEI_PE_MASK"),
			entry(0x8400002c, "SDEI_PE_UNMASK"), entry(0x84000050, "TRNG_VERSION"),
			entry(0x84000051, "TRNG_FEATURES"), entry(0x84000052, "TRNG_GET_UUID"), entry(0x84000053, "TRNG_RND"),
			entry(0x84000063, "FFA_VERSION"), entry(0x84000064, "FFA_FEATURES"),
			entry(0x85000020, "PV_TIME_FEATURES"), entry(0x85000021, "PV_TIME_ST"),
			entry(0x8600ff01, "KVM_CALL_UID"), entry(0x86000000, "KVM_FEATURES"), entry(0x86000001, "KVM_PTP"),
			entry(0x86000002, "KVM_HYP_MEMINFO"), entry(0x86000003, "KVM_MEM_SHARE"),
			entry(0x86000004, "KVM_MEM_UNSHARE"), entry(0x86000007, "KVM_MMIO_GUARD"),
			entry(0x86000040, "KVM_DISCOVER_IMPL_VER"), entry(0x86000041, "KVM_DISCOVER_IMPL_CPUS"),
			// PSCI 0.1, whose ids KVM chose (KVM_PSCI_FN_BASE)
			entry(0x95c1ba5e, "PSCI_0.1_CPU_SUSPEND"), entry(0x95c1ba5f, "PSCI_0.1_CPU_OFF"),
			entry(0x95c1ba60, "PSCI_0.1_CPU_ON"), entry(0x95c1ba61, "PSCI_0.1_MIGRATE"));

	private Hypercalls() {
	}

	/// The function's name; its id where it has none; the immediate where that is not 0, since it then is no SMCCC call.
	///
	/// @param id the guest's w0
	/// @param immediate the instruction's
	static String name(int id, int immediate) {
		if (immediate != 0)
			return "#" + immediate;
		String name = NAMES.get(id);
		if (name == null && (id & FAST) != 0)
			name = NAMES.get(id & ~SMC64);
		return name != null ? name : "0x" + Integer.toHexString(id);
	}

	/// The id of a name that {@link #name} has given, in its form for 32-bit arguments; 0 where that was no id's.
	static int id(String name) {
		if (name.startsWith("0x"))
			return Integer.parseUnsignedInt(name.substring(2), 16);
		return NAMES.entrySet().stream().filter(e -> e.getValue().equals(name)).findFirst().map(Map.Entry::getKey).orElse(0);
	}

	/// Whether the guest asks for a CPU to rest: PSCI's CPU_SUSPEND, CPU_DEFAULT_SUSPEND, SYSTEM_SUSPEND or CPU_OFF.
	static boolean rests(long id, long immediate) {
		if (immediate != 0)
			return false;
		int w0 = (int) id;
		if (w0 == 0x95c1ba5e || w0 == 0x95c1ba5f)
			return true;
		int function = (w0 & ~SMC64) - 0x84000000;
		return function == CPU_SUSPEND || function == CPU_OFF || function == CPU_DEFAULT_SUSPEND
				|| function == SYSTEM_SUSPEND;
	}
}
