// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_IRQ;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.measure.Vcpu;

/// What vCPUs and VMs are called.
class VcpuNamingTest extends ExitScenario {
	@Test
	void vcpusAreNamedByCommOrElseByTheirTimer() {
		events.process(100, "qemu-system-aar");
		events.thread(101, 100, "CPU 1/KVM");
		events.thread(102, 100, "worker");
		events.entry(1, 0, 101, 0);
		events.entry(2, 1, 102, 0);
		events.timerIrq(3, 1, 102, 3, 27, 0);
		rows();
		assertThat(trace.vcpus()).containsExactly(
				new Vcpu(0, "qemu-system-aar 100", 1, 100, 101, "CPU 1/KVM"),
				new Vcpu(1, "qemu-system-aar 100", 3, 100, 102, "worker"));
	}

	@Test
	void knownThreadNames() {
		assertThat(List.of("CPU 12/KVM", "kvm-vcpu-3", "crosvm_vcpu0", "vcpu7", "fc_vcpu 2", "bash", "vcpu", "CPU x/KVM"))
				.extracting(VcpuNames::numberOf).containsExactly(12, 3, 0, 7, 2, -1, -1, -1);
	}

	@Test
	void threadRenamedBeforeItRunsKeepsItsNewName() {
		events.thread(5, 4, "qemu-system-aar");
		events.entry(1, 0, 5, 0);
		events.thread(5, -1, "CPU 0/KVM");
		rows();
		assertThat(trace.vcpus()).containsExactly(new Vcpu(0, "process 4", 0, 4, 5, "CPU 0/KVM"));
	}

	@Test
	void threadIdUsedAgainByAnotherProcessIsAnotherVcpu() {
		events.thread(THREAD, 40, "kvm-vcpu-0");
		entry(0);
		exit(10, RETURN_IRQ, 0);
		events.thread(THREAD, 50, "kvm-vcpu-0");
		entry(10);
		exit(10, RETURN_IRQ, 0);
		entry(10);
		assertThat(rows()).hasSize(1);
		assertThat(trace.vcpus()).extracting(Vcpu::process).containsExactly(40, 50);
		assertThat(trace.losses().exitsWithoutEntry()).isEqualTo(1);
	}

	@Test
	void threadIdUsedAgainUnderAnotherNameIsAnotherVcpu() {
		events.thread(THREAD, -1, "kvm-vcpu-0");
		entry(0);
		events.thread(THREAD, -1, "bash");
		events.schedSwitch(at(10), CPU, THREAD, true, 0);
		events.thread(THREAD, -1, "kvm-vcpu-1");
		entry(10);
		rows();
		assertThat(trace.vcpus()).extracting(Vcpu::threadName).containsExactly("kvm-vcpu-0", "kvm-vcpu-1");
	}

	@Test
	void vcpusWithoutProcessAreGroupedByNumber() {
		for (int thread = 10; thread < 14; thread++) {
			events.thread(thread, -1, "kvm-vcpu-" + thread % 2);
			events.entry(thread, 0, thread, 0);
		}
		rows();
		assertThat(trace.vcpus()).extracting(Vcpu::vm).containsExactly("VM", "VM", "VM 2", "VM 2");
		assertThat(said()).contains("grouped into VMs by their numbers");
	}

	@Test
	void oneVmWithoutProcessNeedsNoGuess() {
		events.thread(10, -1, "kvm-vcpu-0");
		events.entry(1, 0, 10, 0);
		events.exit(2, 0, 10, RETURN_IRQ, 0, 0);
		events.entry(3, 0, 10, 0);
		rows();
		assertThat(said()).doesNotContain("grouped");
	}
}
