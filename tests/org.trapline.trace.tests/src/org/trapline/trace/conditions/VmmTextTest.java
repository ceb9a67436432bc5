// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VmmTextTest {
	@Test
	void qemu() {
		assertThat(told("""
				#!/bin/sh
				exec taskset -c 2-5 /usr/bin/qemu-system-aarch64 \\
				    -M virt,gic-version=3,accel=kvm -cpu host -smp cpus=4,sockets=1 -m 2G \\
				    -object memory-backend-memfd,id=m,size=2G,hugetlb=on,hugetlbsize=2M \\
				    -kernel "$IMAGE" -append 'console=ttyAMA0 root=/dev/vda'
				""")).containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.of("vmm", "QEMU", "vmm-command",
						"qemu-system-aarch64 -M virt,gic-version=3,accel=kvm -cpu host -smp cpus=4,sockets=1 -m 2G -object"
								+ " memory-backend-memfd,id=m,size=2G,hugetlb=on,hugetlbsize=2M -kernel $IMAGE -append"
								+ " console=ttyAMA0 root=/dev/vda",
						"vcpus", "4", "gic", "GICv3", "backing", "hugetlbfs 2 MiB", "vcpu-affinity", "2-5",
						"io-affinity", "2-5",
						"other: guest memory", "2 GiB", "other: guest CPU", "host", "other: accelerator", "kvm")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"qemu-system-aarch64 -machine virt,kernel_irqchip=off -machine gic-version=2 -smp 2 | gic | GICv2, emulated by QEMU",
			"qemu-system-aarch64 -M virt -m 512 | vcpus | 1",
			"qemu-system-aarch64 -M virt -m 512 | other: guest memory | 512 MiB",
			"qemu-system-aarch64 -M virt -mem-path /dev/hugepages | backing | hugetlbfs in /dev/hugepages",
			"qemu-system-aarch64 -M virt -accel tcg,thread=multi | other: accelerator | tcg",
			"root 812 99 /usr/bin/qemu-system-aarch64 -name guest=a -smp 8,cores=8 | vcpus | 8",
			"QEMU emulator version 7.2.15 (Debian 1:7.2+dfsg-7) | vmm | QEMU 7.2.15",
			"lkvm run -k Image --cpus 2 --mem 384 --irqchip gicv3-its --hugetlbfs /mnt/huge | gic | GICv3-its",
			"lkvm run -k Image --cpus 2 --mem 384 --irqchip gicv3-its --hugetlbfs /mnt/huge | backing | hugetlbfs in /mnt/huge",
			"taskset 0xc lkvm run -k Image -c 2 | vcpu-affinity | mask 0xc",
			"crosvm run --cpus num-cores=4 --mem size=2048 --cpu-affinity 0=2:1=3 vmlinux | vcpu-affinity | 0:2;1:3",
			"crosvm run --cpus num-cores=4 --mem size=2048 vmlinux | other: guest memory | 2 GiB",
			"cloud-hypervisor --cpus boot=2,affinity=[0@[2],1@[3,5]] --memory size=1G,hugepages=on,hugepage_size=2M | vcpu-affinity | 0:2,1:3,5",
			"cloud-hypervisor --cpus boot=2,affinity=[0@[2],1@[3,5]] --memory size=1G,hugepages=on,hugepage_size=2M | backing | hugetlbfs 2 MiB",
			"{\"machine-config\": {\"vcpu_count\": 2, \"mem_size_mib\": 1024}} | vcpus | 2",
			"firecracker --api-sock /tmp/s | vmm | Firecracker"})
	void others(String line, String key, String value) {
		assertThat(told(line)).containsEntry(key, value);
	}

	@ParameterizedTest
	@CsvSource({"apt install qemu-system-aarch64", "lkvm list", "man lkvm", "qemu-system-aarch64 --version",
			"which firecracker", "the qemu-system-aarch64 of Debian"})
	void whatStartsNoVmTellsNothing(String line) {
		assertThat(told(line)).isEmpty();
	}

	@Test
	void kvmtoolOnTheGuestsConsoleSaysThatItIsAGuest() {
		assertThat(told("  Info: # lkvm run -k /opt/Image -m 384 -c 2 --name guest-2862\n"))
				.containsExactlyInAnyOrderEntriesOf(
				Map.of("side", "guest", "vmm", "kvmtool", "vmm-command",
				"lkvm run -k /opt/Image -m 384 -c 2 --name guest-2862",
						"vcpus", "2", "other: guest memory", "384 MiB"));
	}

	private static Map<String, String> told(String text) {
		return ConditionTextsTest.told(ConditionTextsTest.host("run.sh", text));
	}
}
