// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;

/// Texts are written here as the programs print them on an arm64 board.
class ConditionTextsTest {
	private static final String CPUINFO = """
			processor	: %d
			BogoMIPS	: 50.00
			Features	: fp asimd evtstrm aes pmull sha1 sha2 crc32 cpuid
			CPU implementer	: 0x41
			CPU architecture: 8
			CPU variant	: 0x1
			CPU part	: 0x%s
			CPU revision	: 0

			""";
	private static final String LSCPU = """
			Architecture:                    aarch64
			CPU op-mode(s):                  32-bit, 64-bit
			Byte Order:                      Little Endian
			CPU(s):                          8
			On-line CPU(s) list:             0-7
			Vendor ID:                       ARM
			Model name:                      Cortex-A57
			Thread(s) per core:              1
			CPU max MHz:                     1800.0000
			CPU min MHz:                     500.0000
			%sL1d cache:                       256 KiB (8 instances)
			L1i cache:                       384 KiB (8 instances)
			L2 cache:                        4 MiB (4 instances)
			NUMA node0 CPU(s):               0-7
			Vulnerability Meltdown:          Mitigation; PTI
			""";

	@Test
	void cpuinfoTellsCoresAndTheirNumber() {
		Conditions a57 = host("cpuinfo", CPUINFO.formatted(0, "d07") + CPUINFO.formatted(1, "d07"));
		assertThat(told(a57)).containsExactlyInAnyOrderEntriesOf(Map.of("cpu", "Cortex-A57", "cpus", "2"));
		assertThat(a57.get(Condition.CPU).orElseThrow().source()).isEqualTo("cpuinfo in cpuinfo");
		assertThat(told(host("juno", CPUINFO.formatted(0, "d03") + CPUINFO.formatted(1, "d08")
				+ CPUINFO.formatted(2, "d03"))))
				.containsEntry("cpu", "2 x Cortex-A53, 1 x Cortex-A72");
		assertThat(told(host("new", CPUINFO.formatted(0, "fff")))).containsEntry("cpu", "implementer 0x41 part 0xfff");
	}

	@Test
	void cpuinfoOfAGuestTellsItsVcpus() {
		assertThat(told(ConditionTexts.of("cpuinfo", CPUINFO.formatted(0, "d07").lines().toList(), PrintedOn.GUEST)))
				.containsExactlyInAnyOrderEntriesOf(Map.of("cpu", "Cortex-A57", "vcpus", "1"));
	}

	@Test
	void lscpuTellsCachesOfOneInstanceEach() {
		assertThat(told(host("lscpu.txt", LSCPU.formatted("")))).containsExactlyInAnyOrderEntriesOf(Map.of("cpu",
				"Cortex-A57", "cpus", "8", "caches", "L1d 32 KiB, L2 1 MiB", "other: highest clock", "1.80 GHz"));
		assertThat(told(host("lscpu.txt", LSCPU.formatted("CPU(s) scaling MHz:              100%\n"))))
				.containsEntry("clock", "1.80 GHz");
		assertThat(told(host("lscpu.txt", LSCPU.replace("256 KiB (8 instances)", "32K").replace("4 MiB (4 instances)",
				"4 MiB").formatted("")))).containsEntry("caches", "L1d 32 KiB");
		assertThat(told(host("lscpu.txt", LSCPU.formatted("Hypervisor vendor:               KVM\n"))))
				.containsExactlyInAnyOrderEntriesOf(Map.of("side", "guest", "cpu", "Cortex-A57", "vcpus", "8", "caches",
						"L1d 32 KiB, L2 1 MiB", "other: guest highest clock", "1.80 GHz"));
	}

	@Test
	void lscpuTellsTheSameAsTableAndAsJson() {
		assertThat(told(host("caches", """
				NAME ONE-SIZE ALL-SIZE WAYS TYPE        LEVEL  SETS PHY-LINE COHERENCY-SIZE
				L1d       32K     256K    2 Data            1   256        1             64
				L1i       48K     384K    3 Instruction     1   256        1             64
				L2         1M       4M   16 Unified         2  1024        1             64
				"""))).containsExactly(Map.entry("caches", "L1d 32 KiB, L2 1 MiB"));
		assertThat(told(host("lscpu.json", """
				{
				   "lscpu": [
				      {"field": "Architecture:", "data": "aarch64", "children": [
				         {"field": "CPU op-mode(s):", "data": "32-bit, 64-bit"}]},
				      {"field": "CPU(s):", "data": "4"},
				      {"field": "Model name:", "data": "Cortex-A72"},
				      {"field": "L1d cache:", "data": "128 KiB (4 instances)"}
				   ]
				}
				"""))).containsExactlyInAnyOrderEntriesOf(Map.of("cpu", "Cortex-A72", "cpus", "4", "caches", "L1d 32 KiB"));
		assertThat(told(host("lscpu.json", "{\"lscpu\": [ {\"field\": \"CPU(s):\", "))).isEmpty();
	}

	@Test
	void unameTellsReleaseAndPreemptionWhereverItStands() {
		String line = "Linux ls2080ardb 6.1.0-rt5 #1 SMP PREEMPT_RT Debian 6.1.0-1 (2024-01-01) aarch64 GNU/Linux";
		assertThat(told(host("log.txt", "$ uname -a\n" + line + "\n$ lat_ctx 2\n")))
				.containsExactlyInAnyOrderEntriesOf(Map.of("host-kernel", "6.1.0-rt5", "preemption", "PREEMPT_RT"));
		assertThat(told(guest("log.txt", line))).containsExactlyInAnyOrderEntriesOf(
				Map.of("guest-kernel", "6.1.0-rt5", "other: guest kernel preemption", "PREEMPT_RT"));
		assertThat(told(host("version",
				"Linux version 4.14.67 (build@lab) (gcc version 7.3.0 (Lab 7.3)) #1 SMP PREEMPT Mon")))
				.containsExactlyInAnyOrderEntriesOf(Map.of("host-kernel", "4.14.67", "preemption", "PREEMPT"));
		assertThat(told(host("uname-r.txt", "5.15.0-91-generic\n"))).containsEntry("host-kernel", "5.15.0-91-generic");
		assertThat(told(host("notes.txt", "5.15\n"))).isEmpty();
	}

	@Test
	void theKernelsLogTellsModeBoardAndCore() {
		String log = """
				[    0.000000] Booting Linux on physical CPU 0x0000000000 [0x410fd072]
				[    0.000000] Linux version 6.6.1 (a@b) (gcc 12) #3 SMP PREEMPT Mon Jan  1 00:00:00 UTC 2024
				[    0.000000] Machine model: LS2080A RDB Board
				[    0.000000] Kernel command line: root=/dev/sda2 console=ttyS1,115200 isolcpus=2-5
				[    0.214000] kvm [1]: %s mode initialized successfully
				""";
		assertThat(told(host("dmesg.txt", log.formatted("Hyp"))))
				.containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.of(
				"cpu", "Cortex-A57", "host-kernel", "6.6.1", "preemption", "PREEMPT", "board", "LS2080A RDB Board",
				"hypervisor", "nVHE", "other: kernel command line",
				"root=/dev/sda2 console=ttyS1,115200 isolcpus=2-5")));
		assertThat(host("dmesg", log.formatted("VHE")).value(Condition.HYPERVISOR)).isEqualTo("VHE");
		assertThat(host("dmesg", log.formatted("Hyp nVHE")).value(Condition.HYPERVISOR)).isEqualTo("nVHE");
		assertThat(host("dmesg", log.formatted("Hyp hVHE")).value(Condition.HYPERVISOR)).isEqualTo("hVHE");
		assertThat(host("dmesg", log.formatted("Protected nVHE")).value(Condition.HYPERVISOR)).isEqualTo("protected");
	}

	@Test
	void aVirtualMachinesLogIsAGuests() {
		assertThat(told(host("boot.txt", """
				[    0.000000] Machine model: linux,dummy-virt
				[    0.000000] Linux version 6.1.0 (a@b) (gcc 12) #1 SMP Mon Jan  1 00:00:00 UTC 2024
				""").orElse(Conditions.UNKNOWN))).containsExactlyInAnyOrderEntriesOf(
						Map.of("side", "guest", "guest-kernel", "6.1.0"));
	}

	@Test
	void aHostMayBeAVirtualMachineItself() {
		assertThat(told(ConditionTexts.of("dmesg", List.of("Machine model: linux,dummy-virt",
				"Linux version 6.1.0 (a@b) (gcc 12) #1 SMP Mon"), PrintedOn.HOST)))
				.containsExactly(Map.entry("host-kernel", "6.1.0"));
	}

	@Test
	void memoryPagesAndNodes() {
		assertThat(told(host("meminfo",
				"MemTotal:       16331584 kB\nHugePages_Total:     512\nHugepagesize:       2048 kB\n")))
				.containsExactlyInAnyOrderEntriesOf(Map.of("memory", "15.6 GiB", "other: huge pages reserved",
				"512 x 2 MiB"));
		assertThat(told(host("numactl.txt", """
				available: 2 nodes (0-1)
				node 0 cpus: 0 1 2 3
				node 0 size: 8192 MB
				node 1 cpus: 4 5 6 9
				node 1 size: 8192 MB
				"""))).containsExactlyInAnyOrderEntriesOf(Map.of("memory", "16 GiB", "other: NUMA nodes",
						"node 0: CPUs 0-3; node 1: CPUs 4-6,9"));
		assertThat(told(host("thp-enabled", "always [madvise] never\n"))).containsValue("madvise");
		assertThat(told(host("pagesize.txt", "65536\n"))).containsExactly(Map.entry("host-pages", "64 KiB"));
		assertThat(told(host("config", "CONFIG_ARM64_64K_PAGES=y\n# CONFIG_PREEMPT is not set\nCONFIG_PREEMPT_RT=y\n")))
				.containsExactlyInAnyOrderEntriesOf(Map.of("host-pages", "64 KiB", "preemption", "PREEMPT_RT"));
	}

	@Test
	void interruptsTellWhichCpusTakeThoseOfDevices() {
		assertThat(told(host("interrupts", """
				           CPU0       CPU1       CPU2       CPU3
				  3:     121416      98213     101220      99122     GICv3  30 Level     arch_timer
				 20:       4211          0          3          0     GICv3  64 Level     ttyS0
				 33:          0          0          0          0     GICv3  65 Edge      eth0
				IPI0:      2841       2915       3011       2854       Rescheduling interrupts
				Err:          0
				"""))).containsExactlyInAnyOrderEntriesOf(Map.of("cpus", "4", "irq-affinity",
						"0,2 took those of devices since boot", "other: host interrupt controller", "GICv3"));
	}

	@Test
	void clockAndGovernor() {
		String cpupower = """
				analyzing CPU 0:
				  driver: cpufreq-dt
				  hardware limits: 500 MHz - 1.80 GHz
				  available cpufreq governors: performance schedutil
				  current policy: frequency should be within 500 MHz and 1.80 GHz.
				                  The governor "performance" may decide which speed to use
				                  within this range.
				  current CPU frequency: 1.80 GHz (asserted by call to hardware)
				""";
		assertThat(told(host("cpupower.txt", cpupower)))
				.containsExactlyInAnyOrderEntriesOf(Map.of("clock", "1.80 GHz", "governor", "performance"));
		assertThat(told(host("freq.txt", """
				/sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq:600000
				/sys/devices/system/cpu/cpu1/cpufreq/scaling_cur_freq:1800000
				/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor:ondemand
				"""))).containsExactlyInAnyOrderEntriesOf(Map.of("clock", "600 MHz to 1.80 GHz", "governor", "ondemand"));
		assertThat(told(host("scaling_governor", "performance\nperformance\n"))).containsEntry("governor",
				"performance");
		assertThat(told(host("scaling_cur_freq", "1800000\n1800300\n"))).containsEntry("clock", "1.80 GHz");
		assertThat(told(host("loadavg", "0.02 0.10 0.11 1/142 2862\n"))).containsEntry("host-load",
				"load average 0.02");
	}

	@Test
	void affinityOfThreadsByTheFilesName() {
		String taskset = "pid 2862's current affinity list: 2\npid 2863's current affinity list: 3\n";
		assertThat(told(host("taskset-vcpus.txt", taskset))).containsExactly(Map.entry("vcpu-affinity", "2; 3"));
		assertThat(told(host("taskset-iothread.txt", taskset))).containsExactly(Map.entry("io-affinity", "2; 3"));
		assertThat(told(host("taskset.txt", "pid 1's current affinity mask: f\n")))
				.containsExactly(Map.entry("other: affinity of tasks", "mask 0xf"));
		assertThat(told(host("vcpupin.txt", " VCPU   CPU Affinity\n----------------------\n 0      2\n 1      3-4\n")))
				.containsExactly(Map.entry("vcpu-affinity", "0:2,1:3-4"));
		assertThat(told(host("emulatorpin.txt",
				" emulator: CPU Affinity\n----------------------------------\n *: 0-1\n")))
				.containsExactly(Map.entry("io-affinity", "0-1"));
	}

	@Test
	void noTextWhateverFailsOrTakesLong(@TempDir Path folder) throws IOException {
		Random random = new Random(5);
		String all = LSCPU + CPUINFO
				+ "qemu-system-aarch64 -smp \\\nkvm [1]: \"vcpu_count\": {\"lscpu\": [{\n CPU0 CPU1\n 1: 2";
		for (int round = 0; round < 300; round++) {
			byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
			for (int n = 0; n < 20; n++)
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			ConditionTexts.of(Files.write(folder.resolve("f"), bytes), PrintedOn.values()[random.nextInt(3)]);
		}
		for (String line : new String[] {"a ".repeat(9000), "(".repeat(19_000), "qemu-system-aarch64 "
				+ "-m ".repeat(6000),
				"0".repeat(19_999), "[always] ".repeat(2000), "Linux " + "a.".repeat(9000), "L1 ".repeat(6000)}) {
			long start = System.nanoTime();
			host("cmdline", line);
			assertThat(System.nanoTime() - start).as(line.substring(0, 20)).isLessThan(2_000_000_000L);
		}
	}

	@Test
	void prosePasses(@TempDir Path folder) throws IOException {
		Path readme = Files.writeString(folder.resolve("README.md"), "qemu-system-aarch64 -smp 4 -m 2G\n");
		assertThat(ConditionTexts.of(readme, PrintedOn.HOST)).isEqualTo(Conditions.UNKNOWN);
		assertThat(ConditionTexts.of(Files.write(folder.resolve("x.bin"), new byte[] {1, 0, 2, 0, 3}), PrintedOn.HOST))
				.isEqualTo(Conditions.UNKNOWN);
	}

	static Conditions host(String name, String text) {
		return ConditionTexts.of(name, text.lines().toList(), PrintedOn.UNKNOWN);
	}

	static Conditions guest(String name, String text) {
		return ConditionTexts.of(name, text.lines().toList(), PrintedOn.GUEST);
	}

	/// Values by key; those without a condition of ours by {@code other: } and their name.
	static Map<String, String> told(Conditions conditions) {
		Map<String, String> told = new TreeMap<>();
		conditions.known().forEach((condition, value) -> told.put(condition.key(), value.value()));
		conditions.others().forEach((name, value) -> told.put("other: " + name, value.value()));
		return told;
	}
}
