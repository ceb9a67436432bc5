// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trapline.trace.exits.HypervisorEvents;

/// Makes records of events.
///
/// @throws UncheckedIOException from every method where the sink cannot write
final class EventRecords implements HypervisorEvents {
	/// The longest name of a host interrupt that is written.
	private static final int MOST_NAME = 64;
	private static final int PRIORITY = 120;
	private static final int IDLE_PRIORITY = 120;
	private static final int SLEEPING = 1;

	private final RecordSink sink;
	private final Map<Integer, String> names = new HashMap<>();
	private final ByteBuffer record = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

	EventRecords(RecordSink sink) {
		this.sink = sink;
	}

	@Override
	public void exit(long time, int cpu, int thread, int ret, int exceptionClass, long pc) {
		event(time, cpu, thread, Tracepoint.KVM_EXIT, ret, exceptionClass, pc);
	}

	@Override
	public void entry(long time, int cpu, int thread, long pc) {
		event(time, cpu, thread, Tracepoint.KVM_ENTRY, pc);
	}

	@Override
	public void mmio(long time, int cpu, int thread, int type, int length, long address, long value) {
		event(time, cpu, thread, Tracepoint.KVM_MMIO, type, length, address, value);
	}

	@Override
	public void mmioEmulate(long time, int cpu, int thread, long pc, long instruction, long cpsr) {
		event(time, cpu, thread, Tracepoint.KVM_MMIO_EMULATE, pc, instruction, cpsr);
	}

	@Override
	public void userspaceExit(long time, int cpu, int thread, int reason, int errno) {
		event(time, cpu, thread, Tracepoint.KVM_USERSPACE_EXIT, reason, -errno);
	}

	@Override
	public void guestFault(long time, int cpu, int thread, long pc, long syndrome, long faultAddress, long ipa) {
		event(time, cpu, thread, Tracepoint.KVM_GUEST_FAULT, pc, syndrome, faultAddress, ipa);
	}

	@Override
	public void wfx(long time, int cpu, int thread, long pc, Wait wait) {
		event(time, cpu, thread, Tracepoint.KVM_WFX_ARM64, pc, wait == Wait.WFE ? 1 : 0);
	}

	@Override
	public void hypercall(long time, int cpu, int thread, long pc, long r0, long immediate) {
		event(time, cpu, thread, Tracepoint.KVM_HVC_ARM64, pc, r0, immediate);
	}

	@Override
	public void systemRegister(long time, int cpu, int thread, long pc, int op0, int op1, int crn, int crm, int op2,
			boolean write) {
		event(time, cpu, thread, Tracepoint.KVM_SYS_ACCESS, pc, write ? 1 : 0, op0, op1, crn, crm, op2);
	}

	@Override
	public void systemRegisterTrap(long time, int cpu, int thread, long syndrome) {
		event(time, cpu, thread, Tracepoint.KVM_HANDLE_SYS_REG, syndrome);
	}

	@Override
	public void wakeup(long time, int cpu, int thread, long waitedNanos, boolean waited, boolean valid) {
		event(time, cpu, thread, Tracepoint.KVM_VCPU_WAKEUP, waitedNanos, waited ? 1 : 0, valid ? 1 : 0);
	}

	@Override
	public void timerIrq(long time, int cpu, int thread, int vcpu, int irq, int level) {
		event(time, cpu, thread, Tracepoint.KVM_TIMER_UPDATE_IRQ, vcpu, irq, level);
	}

	@Override
	public void vgicIrq(long time, int cpu, int thread, int vcpu, int irq, boolean level) {
		event(time, cpu, thread, Tracepoint.VGIC_UPDATE_IRQ_PENDING, vcpu, irq, level ? 1 : 0);
	}

	@Override
	public void hostIrq(long time, int cpu, int thread, int irq, String name) {
		byte[] text = name.getBytes(StandardCharsets.UTF_8);
		int length = Math.min(text.length, MOST_NAME);
		int at = Tracepoint.IRQ_HANDLER_ENTRY.bytes();
		begin(thread, Tracepoint.IRQ_HANDLER_ENTRY, irq, (long) (length + 1) << 16 | at);
		record.put(at, text, 0, length).put(at + length, (byte) 0);
		end(time, cpu, thread, Tracepoint.IRQ_HANDLER_ENTRY, at + length + 1);
	}

	@Override
	public void schedSwitch(long time, int cpu, int previous, boolean runnable, int next) {
		Tracepoint switched = Tracepoint.SCHED_SWITCH;
		begin(previous, switched, 0, previous, priority(previous), runnable ? 0 : SLEEPING, 0, next, priority(next));
		List<Tracepoint.Field> fields = switched.fields();
		name(previous, fields.get(0).offset());
		name(next, fields.get(4).offset());
		end(time, cpu, previous, switched, switched.bytes());
	}

	/// A private event of KVM that has no other meaning is not written.
	@Override
	public void otherKvm(long time, int cpu, int thread) {
	}

	@Override
	public void other(long time) {
		event(time, 0, 0, Tracepoint.TRAPLINE_EDGE, 0);
	}

	@Override
	public void thread(int thread, int process, String name) {
		names.put(thread, name);
		try {
			sink.thread(thread, process < 0 ? thread : process, name);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void process(int process, String name) {
		thread(process, process, name);
	}

	/// What was lost leaves nothing to write.
	@Override
	public void lost(long time, long since, int cpu, long count) {
	}

	private static int priority(int thread) {
		return thread == 0 ? IDLE_PRIORITY : PRIORITY;
	}

	private void event(long time, int cpu, int thread, Tracepoint tracepoint, long... values) {
		begin(thread, tracepoint, values);
		end(time, cpu, thread, tracepoint, tracepoint.bytes());
	}

	/// Puts the common fields, and values into the others that are numbers.
	private void begin(int thread, Tracepoint tracepoint, long... values) {
		record.clear();
		record.putShort(0, (short) tracepoint.id()).putShort(2, (short) 0).putInt(4, thread);
		for (int i = tracepoint.fields().getFirst().offset(); i < tracepoint.bytes(); i++)
			record.put(i, (byte) 0);
		for (int i = 0; i < values.length; i++) {
			Tracepoint.Field field = tracepoint.fields().get(i);
			switch (field.size()) {
			case Byte.BYTES -> record.put(field.offset(), (byte) values[i]);
			case Integer.BYTES -> record.putInt(field.offset(), (int) values[i]);
			case Long.BYTES -> record.putLong(field.offset(), values[i]);
			// a name
			default -> { }
			}
		}
	}

	private void name(int thread, int at) {
		byte[] name = names.getOrDefault(thread, thread == 0 ? "swapper" : "").getBytes(StandardCharsets.UTF_8);
		record.put(at, name, 0, Math.min(name.length, Tracepoint.COMM_BYTES - 1));
	}

	private void end(long time, int cpu, int thread, Tracepoint tracepoint, int length) {
		try {
			sink.event(time, Math.max(0, cpu), thread, tracepoint, record.position(0).limit(length));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
