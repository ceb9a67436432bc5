// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.trace.exits.EventTypes.Type;

/// Tells why exits happened, and gives each cause its index in the trace.
///
/// The return code comes before the exception class, which is meaningful for traps only. A cause's words are made at its
/// first appearance; after that its reason, refinement and number, packed into a long, lead to its index.
///
/// An interrupt exit that the guest's timer took part in is named after it, whatever else was handled with it; else
/// after the first host interrupt that the vCPU's thread handled since the entry.
final class Causes {
	private static final int NUMBER_BITS = 52;
	private static final int REFINEMENT_BITS = 5;
	/// Stands for GICD_SGIR in place of a register's encoding.
	private static final int GICD_SGIR = 1 << 16;
	private static final int UNREFINED_RETURN = 1 << 16;
	/// Any handler names beyond so many are booked without a name.
	private static final int MAX_IRQ_NAMES = 4096;
	private static final ExitReason[] REASONS = ExitReason.values();
	private static final Refinement[] REFINEMENTS = Refinement.values();

	private final ExitTraceWriter writer;
	private final EventTypes types;
	private final LongIntTable indexes = new LongIntTable();
	private final Map<String, Integer> irqNames = new HashMap<>();
	private final List<String> irqNameList = new ArrayList<>();

	Causes(ExitTraceWriter writer, EventTypes types) {
		this.writer = writer;
		this.types = types;
	}

	/// A number for the name of a host interrupt's handler.
	int irqName(String name) {
		Integer known = irqNames.get(name);
		if (known != null)
			return known;
		String kept = irqNameList.size() < MAX_IRQ_NAMES ? name : "";
		int number = irqNames.getOrDefault(kept, irqNameList.size());
		if (number == irqNameList.size()) {
			irqNameList.add(kept);
			irqNames.put(kept, number);
		}
		return number;
	}

	/// Whether a handler's name is that of the guest's timers (arch/arm64/kvm/arch_timer.c).
	static boolean guestTimer(String name) {
		return name.equals("kvm guest vtimer") || name.equals("kvm guest ptimer");
	}

	/// The index of the cause of an exit that an entry has ended.
	int of(OpenExit e) {
		long key = classify(e);
		int index = indexes.get(key);
		if (index == LongIntTable.NONE) {
			index = writer.causeIndex(words(key));
			if (indexes.size() < 2 * ExitTraceWriter.MAX_CAUSES)
				indexes.put(key, index);
		}
		return index;
	}

	private long classify(OpenExit e) {
		ExitReason reason = reason(e);
		return switch (reason) {
		case INTERRUPT -> interrupt(e);
		case DABT_LOW, IABT_LOW -> abort(reason, e);
		case WFX -> waiting(e);
		case HVC64, HVC32, SMC64, SMC32 -> hypercall(reason, e);
		case SYS64, CP15_32, CP15_64, CP14_MR, CP14_LS, CP14_64, CP10_ID -> register(reason, e);
		case RESERVED -> key(reason, Refinement.NONE,
				e.ret == HypervisorEvents.RETURN_TRAP ? e.exceptionClass & 0xffff : UNREFINED_RETURN | e.ret & 0xffff);
		default -> userExitOr(reason, e, Refinement.NONE, 0);
		};
	}

	private ExitReason reason(OpenExit e) {
		return switch (e.ret) {
		case HypervisorEvents.RETURN_IRQ -> ExitReason.INTERRUPT;
		case HypervisorEvents.RETURN_SERROR -> ExitReason.SERROR_EL1;
		case HypervisorEvents.RETURN_TRAP -> ExitReason.ofExceptionClass(e.exceptionClass);
		case HypervisorEvents.RETURN_ILLEGAL -> ExitReason.ILLEGAL;
		case HypervisorEvents.RETURN_HYP_GONE -> ExitReason.HYP_GONE;
		case HypervisorEvents.NOT_RECORDED -> inferred(e);
		case HypervisorEvents.RETURN_TO_USER -> emulatedInUserSpace(e) ? ExitReason.DABT_LOW : ExitReason.UNKNOWN;
		default -> ExitReason.RESERVED;
		};
	}

	/// The reason where the recorded kernel's kvm_exit has no return code: told by the events that handling it left. A class
	/// without the event that handling it always leaves is that of an earlier trap, and the exit was an interrupt.
	private ExitReason inferred(OpenExit e) {
		if (e.waits)
			return ExitReason.WFX;
		if (e.hypercall)
			return ExitReason.HVC64;
		if (e.register != HypervisorEvents.NOT_RECORDED)
			return ExitReason.SYS64;
		if (e.fault && e.faultSyndrome >>> 26 != 0)
			return ExitReason.ofExceptionClass((int) (e.faultSyndrome >>> 26) & 0x3f);
		if (e.mmio || e.fault)
			return ExitReason.DABT_LOW;
		if (e.hostIrq || e.guestTimer)
			return ExitReason.INTERRUPT;
		if (e.exceptionClass == HypervisorEvents.NOT_RECORDED)
			return ExitReason.UNKNOWN;
		ExitReason recorded = ExitReason.ofExceptionClass(e.exceptionClass);
		Type evidence = evidence(recorded);
		return evidence != null && types.seen(evidence) ? ExitReason.INTERRUPT : recorded;
	}

	/// Whether user space was to emulate a device access, which on arm64 comes of a data abort only.
	private static boolean emulatedInUserSpace(OpenExit e) {
		return e.userReason == UserExits.MMIO || e.userReason == UserExits.ARM_NISV;
	}

	private static @Nullable Type evidence(ExitReason reason) {
		return switch (reason) {
		case WFX -> Type.WFX;
		case HVC64, HVC32 -> Type.HYPERCALL;
		case DABT_LOW, IABT_LOW -> Type.ABORT;
		case SYS64 -> Type.REGISTER;
		default -> null;
		};
	}

	private static long interrupt(OpenExit e) {
		if (e.guestTimer && !e.usedUserSpace())
			return key(ExitReason.INTERRUPT, Refinement.GUEST_TIMER, 0);
		return e.hostIrq ? userExitOr(ExitReason.INTERRUPT, e, Refinement.HOST_DEVICE, e.hostIrqName)
				: userExitOr(ExitReason.INTERRUPT, e, Refinement.NONE, 0);
	}

	private long abort(ExitReason reason, OpenExit e) {
		boolean succeeded = e.usedUserSpace() && e.userErrno == 0;
		if (succeeded && emulatedInUserSpace(e))
			return key(reason, Refinement.MMIO_USER, e.userReason);
		if (e.mmio)
			return e.mmioSendsInterrupt ? key(reason, Refinement.IPI, GICD_SGIR)
					: key(reason, Refinement.MMIO_KERNEL, 0);
		if (e.fault)
			return key(reason, Refinement.MEMORY_FAULT, succeeded ? e.userReason + 1 : 0);
		types.lacks(Type.ABORT, e.time);
		return userExitOr(reason, e, Refinement.NONE, 0);
	}

	private long waiting(OpenExit e) {
		if (!e.waits)
			types.lacks(Type.WFX, e.time);
		Refinement refinement = switch (e.waitKind()) {
		case WFI -> Refinement.WFI;
		case WFE -> Refinement.WFE;
		// only a WFI waits
		case EITHER -> e.wakeupSeen || e.idle > 0 && e.offCpuSeen ? Refinement.WFI : Refinement.NONE;
		};
		return key(ExitReason.WFX, refinement, 0);
	}

	private long hypercall(ExitReason reason, OpenExit e) {
		if (e.hypercall)
			return key(reason, Refinement.HYPERCALL,
					e.hypercallImmediate == 0 ? e.hypercallId & 0xffff_ffffL : (e.hypercallImmediate & 0xffff) << 32);
		if (reason == ExitReason.HVC64)
			types.lacks(Type.HYPERCALL, e.time);
		return userExitOr(reason, e, Refinement.NONE, 0);
	}

	private long register(ExitReason reason, OpenExit e) {
		if (e.register == HypervisorEvents.NOT_RECORDED) {
			if (reason == ExitReason.SYS64)
				types.lacks(Type.REGISTER, e.time);
			return userExitOr(reason, e, Refinement.NONE, 0);
		}
		return e.registerWrite && TrappedRegisters.sendsInterrupt(e.register)
				? key(reason, Refinement.IPI, e.register)
				: key(reason, Refinement.SYSTEM_REGISTER, e.register << 1 | (e.registerWrite ? 1 : 0));
	}

	/// The way to user space if the exit took one that says more than that a signal came; else what is given.
	private static long userExitOr(ExitReason reason, OpenExit e, Refinement refinement, long number) {
		boolean tells = e.usedUserSpace() && (e.userErrno != UserExits.EINTR || reason == ExitReason.INTERRUPT
				|| e.ret == HypervisorEvents.RETURN_TO_USER);
		return tells ? key(reason, Refinement.USER_EXIT, e.userReason & 0xffff | (long) (e.userErrno & 0xffff) << 16)
				: key(reason, refinement, number);
	}

	private static long key(ExitReason reason, Refinement refinement, long number) {
		return (long) reason.ordinal() << NUMBER_BITS + REFINEMENT_BITS
				| (long) refinement.ordinal() << NUMBER_BITS | number;
	}

	private ExitCause words(long key) {
		ExitReason reason = REASONS[(int) (key >>> NUMBER_BITS + REFINEMENT_BITS)];
		Refinement refinement = REFINEMENTS[(int) (key >>> NUMBER_BITS) & (1 << REFINEMENT_BITS) - 1];
		long number = key & (1L << NUMBER_BITS) - 1;
		return switch (refinement) {
		case NONE -> new ExitCause(reason, refinement, reason == ExitReason.RESERVED ? reserved((int) number) : "");
		case HOST_DEVICE -> hostInterrupt(reason, irqNameList.get((int) number));
		case IPI -> new ExitCause(reason, refinement,
				number == GICD_SGIR ? "GICD_SGIR" : TrappedRegisters.name((int) number, true));
		case MMIO_USER -> new ExitCause(reason, refinement, UserExits.name((int) number));
		case MEMORY_FAULT -> new ExitCause(reason, refinement, number == 0 ? "" : UserExits.name((int) number - 1));
		case HYPERCALL -> new ExitCause(reason, refinement, Hypercalls.name((int) number, (int) (number >>> 32)));
		case SYSTEM_REGISTER -> new ExitCause(reason, refinement,
				TrappedRegisters.name((int) number >> 1, (number & 1) != 0) + ((number & 1) != 0 ? " write" : " read"));
		case USER_EXIT -> new ExitCause(reason, refinement,
				UserExits.describe((int) number & 0xffff, (int) (number >>> 16)));
		case MMIO_KERNEL, WFI, WFE, GUEST_TIMER, HOST_TIMER, HOST_IPI -> new ExitCause(reason, refinement, "");
		};
	}

	private static String reserved(int number) {
		return (number & UNREFINED_RETURN) != 0 ? "return code " + (number & 0xffff)
				: String.format(Locale.ROOT, "exception class 0x%02x", number);
	}

	/// What a handler's name says: names of drivers/clocksource/arm_arch_timer.c and arch/arm64/kernel/smp.c.
	private static ExitCause hostInterrupt(ExitReason reason, String name) {
		return switch (name) {
		case "arch_timer", "arch_mem_timer" -> new ExitCause(reason, Refinement.HOST_TIMER, "");
		case "IPI" -> new ExitCause(reason, Refinement.HOST_IPI, "");
		default -> new ExitCause(reason, Refinement.HOST_DEVICE, name);
		};
	}
}
