// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.HostKernel;
import org.trapline.kvm.host.Scheduler;
import org.trapline.kvm.host.Worker;
import org.trapline.kvm.memory.GuestMemory;
import org.trapline.kvm.record.Flows;
import org.trapline.kvm.record.Recorder;
import org.trapline.kvm.setup.Vm;
import org.trapline.kvm.vgic.VirtualGic;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.bus.Device;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.state.Stateful;

/// A virtual machine: its vCPUs, memory, and devices at intermediate physical addresses.
public final class VirtualMachine {
	private static final int ID = 0x3FF;
	private static final int FIRST_SHARED = 32;

	/// What it is called.
	public final String name;
	public final Vm settings;
	public final GuestMemory memory;
	/// Its memory and devices; accesses are by numbers of vCPUs.
	public final Bus bus;
	public final VirtualGic gic;
	public final List<Vcpu> vcpus = new ArrayList<>();
	final HostKernel kernel;
	final Recorder recorder;
	final VirtualFirmware firmware;
	private final Runnable onEnd;
	private @Nullable Worker worker;
	private final Set<Device> kernelDevices = new HashSet<>();
	private Ending ending = Ending.IDLE;
	private boolean ended;
	private String failure = "";

	/// A VM without vCPUs and devices.
	///
	/// @param onEnd is told that it has ended
	public VirtualMachine(String name, Vm settings, GuestMemory memory, Controller controller, Host host, Runnable onEnd) {
		this.name = name;
		this.settings = settings;
		this.memory = memory;
		this.onEnd = onEnd;
		kernel = host.kernel;
		recorder = host.recorder;
		bus = new Bus(memory.ram);
		firmware = new VirtualFirmware(this);
		gic = new VirtualGic(controller.version, controller.software, controller.spis, kernel, new Sgis());
	}

	/// What its interrupt controller is.
	///
	/// @param version 2 or 3
	/// @param software whether user space emulates it with its CPU interfaces
	/// @param spis shared interrupts
	public record Controller(int version, boolean software, int spis) {
	}

	private final class Sgis implements VirtualGic.Listener {
		@Override
		public void sent(int from, int to, int sgi) {
			HostCpu acting = kernel.acting();
			if (acting != null)
				vcpus.get(to).expect(new Flows.Flow(Flows.Origin.VCPU, sgi, vcpus.get(from).record.begin(), acting.now()));
		}

		@Override
		public void raised(int to, int intid, long since) {
			HostCpu acting = kernel.acting();
			if (acting != null)
				vcpus.get(to).expect(new Flows.Flow(Flows.Origin.DEVICE, intid, since, acting.now()));
		}

		@Override
		public void acknowledged(int vcpu, int intid) {
			HostCpu acting = kernel.acting();
			if (acting != null)
				arrived(vcpu, intid, acting.now());
		}
	}

	/// What VMs share.
	public record Host(HostKernel kernel, Recorder recorder) {
	}

	/// Adds a vCPU.
	///
	/// @param process number of the VM
	/// @param allowed physical CPUs that its thread may run on, a bit each
	public void add(int process, int allowed) {
		int index = vcpus.size();
		vcpus.add(new Vcpu(this, index, allowed, recorder.add(name, process, index)));
	}

	/// Has a thread of the host work for its devices.
	public void worker(Worker thread) {
		worker = thread;
		recorder.worker(name, thread::used);
	}

	/// The thread that works for its devices; null if there is none.
	@Nullable Worker worker() {
		return worker;
	}

	/// Adds a device.
	///
	/// @param inKernel whether the host's kernel emulates it
	public void map(long base, Device device, boolean inKernel) {
		bus.map(base, device);
		if (inKernel)
			kernelDevices.add(device);
	}

	boolean inKernel(Device device) {
		return kernelDevices.contains(device);
	}

	/// Tells the guest that runs on a physical CPU has acknowledged an interrupt.
	public static void acknowledged(HostCpu on, int told) {
		if (on.scheduler().running() instanceof Vcpu vcpu)
			// a GICv2 tells with an SGI who has sent it
			vcpu.vm.arrived(vcpu.index, vcpu.vm.gic.version() == 2 ? told & ID : told, on.now());
	}

	private void arrived(int vcpu, int intid, long time) {
		if (intid < FIRST_SHARED)
			vcpus.get(vcpu).acknowledged(intid, time);
		else
			// it may have been given to another one since
			vcpus.forEach(each -> each.acknowledged(intid, time));
	}

	/// Starts the first vCPU, on a CPU of the host.
	public void start(HostCpu on, long entry, long argument) {
		long count = VirtualTimer.count(on.cpu);
		vcpus.forEach(vcpu -> vcpu.timer.offset(count));
		vcpus.getFirst().start(entry, argument);
		on.call(() -> Scheduler.wake(vcpus.getFirst(), on));
	}

	/// Whether all of its vCPUs sleep or are off: what it is then, is in its parts and its memory alone.
	public boolean quiet() {
		Worker works = worker;
		return !ended && vcpus.stream().allMatch(Vcpu::quiet) && (works == null || works.quiet());
	}

	/// What has its state.
	public List<Stateful> parts() {
		List<Stateful> parts = new ArrayList<>(vcpus);
		parts.add(memory);
		parts.add(gic);
		bus.windows().forEach(window -> parts.add(window.device()));
		return parts;
	}

	/// Goes on, after its parts were restored: its vCPUs sleep.
	///
	/// @param on CPU of the host whose timers wake them
	public void resume(HostCpu on) {
		on.call(() -> vcpus.forEach(vcpu -> vcpu.resumed(on)));
	}

	/// Has SGIs reach running vCPUs without an exit of theirs.
	public void sendDirectly() {
		gic.direct((to, sgi) -> {
			Vcpu target = vcpus.get(to);
			HostCpu acting = kernel.acting();
			HostCpu at = target.place();
			if (acting == null || at == null || !target.inGuest())
				return false;
			kernel.at(acting.now(), () -> {
				if (!target.inGuest() || target.place() != at || !gic.deliver(to, sgi, at))
					at.call(() -> gic.post(to, sgi));
			});
			return true;
		});
	}

	/// The guest has ended it.
	void end(Ending why, String problem) {
		if (ended)
			return;
		ending = why;
		failure = problem;
		ended = true;
		HostCpu acting = kernel.acting();
		for (Vcpu each : vcpus)
			if (each.inGuest() && acting != null && each.place() instanceof HostCpu at && at != acting)
				acting.kick(at);
		onEnd.run();
	}

	/// Something cannot be emulated: it ends.
	void fail(String problem) {
		end(Ending.STOPPED, problem);
	}

	/// Whether it has ended.
	public boolean ended() {
		return ended;
	}

	/// Why it has ended; {@link Ending#IDLE} while it has not.
	public Ending ending() {
		return ending;
	}

	/// What could not be emulated; empty if nothing.
	public String failure() {
		return failure;
	}
}
