// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.trapline.trace.exits.HypervisorEvents;

/// Writes each call down, as {@code name(arguments)}; times, numbers and names in decimal, guest values in hexadecimal.
public final class CallLog implements HypervisorEvents {
	public final List<String> calls = new ArrayList<>();

	/// A value printed in hexadecimal.
	private record Hex(long value) {
		@Override
		public String toString() {
			return "0x" + Long.toHexString(value);
		}
	}

	private void call(String name, Object... arguments) {
		StringJoiner text = new StringJoiner(", ", name + "(", ")");
		for (Object a : arguments)
			text.add(String.valueOf(a));
		calls.add(text.toString());
	}

	@Override
	public void exit(long time, int cpu, int thread, int ret, int exceptionClass, long pc) {
		call("exit", time, cpu, thread, ret, exceptionClass, new Hex(pc));
	}

	@Override
	public void entry(long time, int cpu, int thread, long pc) {
		call("entry", time, cpu, thread, new Hex(pc));
	}

	@Override
	public void mmio(long time, int cpu, int thread, int type, int length, long address, long value) {
		call("mmio", time, cpu, thread, type, length, new Hex(address), new Hex(value));
	}

	@Override
	public void mmioEmulate(long time, int cpu, int thread, long pc, long instruction, long cpsr) {
		call("mmioEmulate", time, cpu, thread, new Hex(pc), new Hex(instruction), new Hex(cpsr));
	}

	@Override
	public void userspaceExit(long time, int cpu, int thread, int reason, int errno) {
		call("userspaceExit", time, cpu, thread, reason, errno);
	}

	@Override
	public void guestFault(long time, int cpu, int thread, long pc, long syndrome, long faultAddress, long ipa) {
		call("guestFault", time, cpu, thread, new Hex(pc), new Hex(syndrome), new Hex(faultAddress), new Hex(ipa));
	}

	@Override
	public void wfx(long time, int cpu, int thread, long pc, Wait wait) {
		call("wfx", time, cpu, thread, new Hex(pc), wait);
	}

	@Override
	public void hypercall(long time, int cpu, int thread, long pc, long r0, long immediate) {
		call("hypercall", time, cpu, thread, new Hex(pc), new Hex(r0), new Hex(immediate));
	}

	@Override
	public void systemRegister(long time, int cpu, int thread, long pc, int op0, int op1, int crn, int crm, int op2,
			boolean write) {
		call("systemRegister", time, cpu, thread, new Hex(pc), op0, op1, crn, crm, op2, write);
	}

	@Override
	public void systemRegisterTrap(long time, int cpu, int thread, long syndrome) {
		call("systemRegisterTrap", time, cpu, thread, new Hex(syndrome));
	}

	@Override
	public void wakeup(long time, int cpu, int thread, long waitedNanos, boolean waited, boolean valid) {
		call("wakeup", time, cpu, thread, waitedNanos, waited, valid);
	}

	@Override
	public void timerIrq(long time, int cpu, int thread, int vcpu, int irq, int level) {
		call("timerIrq", time, cpu, thread, vcpu, irq, level);
	}

	@Override
	public void vgicIrq(long time, int cpu, int thread, int vcpu, int irq, boolean level) {
		call("vgicIrq", time, cpu, thread, vcpu, irq, level);
	}

	@Override
	public void hostIrq(long time, int cpu, int thread, int irq, String name) {
		call("hostIrq", time, cpu, thread, irq, name);
	}

	@Override
	public void schedSwitch(long time, int cpu, int previous, boolean runnable, int next) {
		call("schedSwitch", time, cpu, previous, runnable, next);
	}

	@Override
	public void otherKvm(long time, int cpu, int thread) {
		call("otherKvm", time, cpu, thread);
	}

	@Override
	public void other(long time) {
		call("other", time);
	}

	@Override
	public void thread(int thread, int process, String name) {
		call("thread", thread, process, name);
	}

	@Override
	public void process(int process, String name) {
		call("process", process, name);
	}

	@Override
	public void lost(long time, long since, int cpu, long count) {
		call("lost", time, since, cpu, count);
	}
}
