// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.SystemRegisters;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitCursor.Row;
import org.trapline.measure.ExitReason;
import org.trapline.measure.Vcpu;

/// The events that tell why an exit happened: what {@link Causes} takes for its causes.
final class CauseReplay {
	private static final int VIRTUAL_TIMER = 27;
	private static final int HOST_TIMER_IRQ = 11;
	private static final int HOST_IPI_IRQ = 1;
	private static final int HOST_DEVICE_IRQ = 40;
	private static final int CLASS_SHIFT = 26;
	private static final int ESR_WRITE = 1 << 6;
	/// No register's encoding.
	private static final int UNKNOWN_REGISTER = 1 << 16;
	private static final int READ_UNSATISFIED = 0;
	private static final int READ = 1;
	private static final int WRITE = 2;
	private static final int WORD = 4;
	private static final Pattern NUMBERED = Pattern.compile("(?:exception class (0x\\p{XDigit}+)|return code (\\d+))");
	private static final Pattern COPROCESSOR = Pattern.compile("cp (\\d+) c(\\d+) c(\\d+) (\\d+)");

	private final HypervisorEvents events;
	private final Vcpu vcpu;

	CauseReplay(HypervisorEvents events, Vcpu vcpu) {
		this.events = events;
		this.vcpu = vcpu;
	}

	/// What the host did before it told of the exit: took an interrupt.
	void before(Row row) {
		int thread = vcpu.thread();
		switch (row.cause().refinement()) {
		case GUEST_TIMER -> events.timerIrq(row.time(), row.cpu(), thread, Math.max(0, vcpu.id()), VIRTUAL_TIMER, 1);
		case HOST_TIMER -> events.hostIrq(row.time(), row.cpu(), thread, HOST_TIMER_IRQ, "arch_timer");
		case HOST_IPI -> events.hostIrq(row.time(), row.cpu(), thread, HOST_IPI_IRQ, "IPI");
		case HOST_DEVICE -> events.hostIrq(row.time(), row.cpu(), thread, HOST_DEVICE_IRQ, row.cause().detail());
		default -> { }
		}
	}

	void exit(Row row) {
		ExitReason reason = row.cause().reason();
		int ret = switch (reason) {
		case INTERRUPT -> HypervisorEvents.RETURN_IRQ;
		case SERROR_EL1 -> HypervisorEvents.RETURN_SERROR;
		case ILLEGAL -> HypervisorEvents.RETURN_ILLEGAL;
		case HYP_GONE -> HypervisorEvents.RETURN_HYP_GONE;
		default -> HypervisorEvents.RETURN_TRAP;
		};
		int exceptionClass = Math.max(0, reason.exceptionClass());
		Matcher numbered = NUMBERED.matcher(row.cause().detail());
		if (reason == ExitReason.RESERVED && numbered.matches()) {
			if (numbered.group(1) != null)
				exceptionClass = Integer.decode(numbered.group(1));
			else
				ret = Integer.parseInt(numbered.group(2));
		}
		events.exit(row.time(), row.cpu(), vcpu.thread(), ret, exceptionClass, row.pc());
	}

	/// What handling the exit left.
	void after(Row row) {
		long time = row.time();
		int cpu = row.cpu();
		int thread = vcpu.thread();
		ExitCause cause = row.cause();
		boolean write = row.has(ExitBlocks.WRITE);
		switch (cause.refinement()) {
		case WFI -> events.wfx(time, cpu, thread, row.pc(), HypervisorEvents.Wait.WFI);
		case WFE -> events.wfx(time, cpu, thread, row.pc(), HypervisorEvents.Wait.WFE);
		case MMIO_USER -> events.mmio(time, cpu, thread, write ? WRITE : READ_UNSATISFIED, WORD, row.address(), 0);
		case MMIO_KERNEL -> events.mmio(time, cpu, thread, write ? WRITE : READ, WORD, row.address(), -1L >>> Integer.SIZE);
		case IPI -> {
			if (cause.reason() == ExitReason.DABT_LOW)
				events.mmio(time, cpu, thread, WRITE, WORD, row.address(),
						SoftwareInterrupt.value(row.has(ExitBlocks.HAS_TARGETS) ? row.targets() : -1));
			else
				register(row, cause.detail(), true);
		}
		case MEMORY_FAULT -> events.guestFault(time, cpu, thread, row.pc(),
				(long) cause.reason().exceptionClass() << CLASS_SHIFT | (write ? ESR_WRITE : 0), row.address(), row.address());
		case HYPERCALL -> hypercall(row);
		case SYSTEM_REGISTER -> {
			int space = cause.detail().lastIndexOf(' ');
			register(row, cause.detail().substring(0, Math.max(0, space)), cause.detail().endsWith(" write"));
		}
		default -> { }
		}
	}

	/// The return to user space.
	void toUser(Row row, long time) {
		ExitCause cause = row.cause();
		String detail = cause.detail();
		int reason = UserExits.INTR;
		int errno = UserExits.EINTR;
		if (UserExits.number(detail) >= 0) {
			reason = UserExits.number(detail);
			errno = 0;
		} else if (cause.refinement() == Refinement.MMIO_USER) {
			reason = UserExits.MMIO;
			errno = 0;
		} else if (cause.refinement() == Refinement.USER_EXIT && detail.startsWith("error ")) {
			errno = Integer.parseInt(detail.substring("error ".length()));
		}
		events.userspaceExit(time, row.cpu(), vcpu.thread(), reason, errno);
	}

	/// Whether time off the CPU, of a thread that is not runnable, is taken for the guest's own waiting.
	boolean waits(Row row) {
		ExitCause cause = row.cause();
		return cause.reason() == ExitReason.WFX && cause.refinement() != Refinement.WFE
				|| cause.refinement() == Refinement.HYPERCALL && Hypercalls.rests(Hypercalls.id(cause.detail()), 0);
	}

	private void hypercall(Row row) {
		String name = row.cause().detail();
		boolean immediate = name.startsWith("#");
		events.hypercall(row.time(), row.cpu(), vcpu.thread(), row.pc(), immediate ? 0 : Hypercalls.id(name) & 0xffff_ffffL,
				immediate ? Integer.parseInt(name.substring(1)) : 0);
	}

	private void register(Row row, String name, boolean write) {
		int encoding = SystemRegisters.encoding(name).orElse(UNKNOWN_REGISTER);
		Matcher operands = COPROCESSOR.matcher(name);
		if (operands.matches())
			encoding = SystemRegisters.encoding(0, Integer.parseInt(operands.group(1)), Integer.parseInt(operands.group(2)),
					Integer.parseInt(operands.group(3)), Integer.parseInt(operands.group(4)));
		if (encoding != UNKNOWN_REGISTER)
			events.systemRegister(row.time(), row.cpu(), vcpu.thread(), row.pc(), encoding >> 14, encoding >> 11 & 7,
					encoding >> 7 & 15, encoding >> 3 & 15, encoding & 7, write);
	}
}
