// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Color;
import java.util.Locale;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTiming;

/// A colour of the palette that charts, reports and the workbench share, named after what it always stands for.
///
/// Exit reasons that occur often have a colour each; they stay apart for readers with any kind of colour blindness
/// (checked by test with the matrices of Machado et al. 2009). Rare reasons share one by family.
public enum Swatch {
	BACKGROUND(0xFFFFFF, 0x1E2126), PANEL(0xF6F7F9, 0x272B31), BORDER(0xD5D9DF, 0x3F454E), GRID(0xE4E7EB, 0x343940),
	TEXT(0x1B1F24, 0xE6E8EB), MUTED(0x5B6470, 0xA1A8B3), ACCENT(0x2B63B8, 0x7FB0F5), SELECTION(0x111111, 0xFFFFFE),

	/// Time in the guest (TIMEINGUEST).
	GUEST(0xC3D0DF, 0x3D4856),
	/// Time handling exits in the kernel.
	HANDLING(0xDE5A1E, 0xE8743B),
	/// Time handling exits in user space.
	USER(0xF3AE72, 0xF6C08F),
	/// The guest's own waiting.
	IDLE(0xECEFF3, 0x2B3037),
	/// Time off the CPU without the guest idling (DESCHEDULED).
	DESCHEDULED(0x5F6875, 0x8E97A5),

	INTERRUPT(0x0A46BF, 0x307AD6),
	/// Device accesses and data aborts that nothing refines.
	DATA_ABORT(0xFE9F0F, 0xFBC025),
	/// Inter-processor interrupts sent through the distributor.
	IPI(0xEC4C30, 0xB95312),
	/// Stage-2 faults on memory.
	MEMORY_FAULT(0x832874, 0x965A84), SYSTEM_REGISTER(0xC278FA, 0xCFC1FE), WAIT(0x4A8791, 0x6CA9BB),
	HYPERCALL(0x88C1A3, 0x67E5A6), INSTRUCTION_ABORT(0x47460C, 0xAC9E4C),
	/// Secure monitor calls.
	MONITOR_CALL(0x2E7D4F, 0x35A76B),
	/// Floating point, SIMD and SVE.
	VECTOR(0xD9639B, 0xE58BB5),
	/// Traps of single instructions: PAC, ERET, SVC and what is implementation defined.
	INSTRUCTION(0x8A7461, 0xB79E88), AARCH32(0xB79B66, 0xCDB687),
	/// Breakpoints, watchpoints, steps.
	DEBUG(0x56688F, 0x8296C4),
	/// What should not happen: SError, alignment faults, aborts inside the hypervisor.
	FAULT(0x6B0F22, 0xFF8A9A), UNKNOWN(0x868D97, 0x767E8A),
	/// What is summed up since there is no room for it.
	OTHERS(0xBFC5CD, 0x565D67),

	/// A finding that is important, a recording that is partial.
	IMPORTANT(0xB3261E, 0xFF7A70), NOTABLE(0x9A6700, 0xE3B341), INFO(0x2C6E9E, 0x6FB3E0),

	/// The side that others are compared with, as a rule native.
	BASE(0x44659A, 0x86ABE0),
	/// The side that is compared, as a rule the guest.
	CANDIDATE(0xD06A0C, 0xF0984A),
	/// A difference for the worse.
	WORSE(0xBE2F29, 0xFF7F76),
	/// A difference for the better.
	BETTER(0x1C7D38, 0x57C76A),
	/// A difference that does not matter.
	SAME(0x646C77, 0x99A1AC),

	SERIES_1(0x1F6FB5, 0x5BA3E6), SERIES_2(0xE08214, 0xF2A33C), SERIES_3(0x1B8A6B, 0x40BF97),
	SERIES_4(0xB0387F, 0xE077B0), SERIES_5(0x6F5BB5, 0xA795EA), SERIES_6(0x7A8A12, 0xB7C648),
	SERIES_7(0xB5523C, 0xE3866F), SERIES_8(0x3C7F8F, 0x74BCCB);

	private static final Swatch[] SERIES = { SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6, SERIES_7,
			SERIES_8 };

	private final Color light;
	private final Color dark;

	Swatch(int light, int dark) {
		this.light = new Color(light);
		this.dark = new Color(dark);
	}

	/// On a light background.
	public Color light() {
		return light;
	}

	/// On a dark background.
	public Color dark() {
		return dark;
	}

	/// Name of the style sheet variable that holds it, for instance {@code --data-abort}.
	public String cssVariable() {
		return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// Name of the variable with the colour of text on it, for instance {@code --on-data-abort}.
	public String cssTextVariable() {
		return "--on-" + cssVariable().substring(2);
	}

	/// One of eight colours for things that have no colour of their own, such as vCPUs and counters.
	///
	/// @param index from 0; begins again after eight
	public static Swatch series(int index) {
		return SERIES[Math.floorMod(index, SERIES.length)];
	}

	/// Whether it is one of those that stand for nothing in particular.
	boolean isSeries() {
		return ordinal() >= SERIES_1.ordinal();
	}

	/// The colour of a verdict; beside it stands a symbol, so that nothing hangs on colour alone.
	public static Swatch of(Verdict verdict) {
		return switch (verdict) {
		case WORSE -> WORSE;
		case BETTER -> BETTER;
		case SAME -> SAME;
		case CANNOT_TELL -> NOTABLE;
		};
	}

	public static Swatch of(ExitReason reason) {
		return switch (reason) {
		case INTERRUPT -> INTERRUPT;
		case DABT_LOW -> DATA_ABORT;
		case SYS64 -> SYSTEM_REGISTER;
		case WFX -> WAIT;
		case HVC64, HVC32 -> HYPERCALL;
		case SMC64, SMC32 -> MONITOR_CALL;
		case IABT_LOW -> INSTRUCTION_ABORT;
		case FP_ASIMD, SVE, CP10_ID, FP_EXC32, FP_EXC64 -> VECTOR;
		case PAC, ERET, SVC64, SVC32, IMP_DEF -> INSTRUCTION;
		case CP15_32, CP15_64, CP14_MR, CP14_LS, CP14_64 -> AARCH32;
		case BREAKPT_LOW, BREAKPT_CUR, SOFTSTP_LOW, SOFTSTP_CUR, WATCHPT_LOW, WATCHPT_CUR, BKPT32, VECTOR32, BRK64 ->
			DEBUG;
		case SERROR_EL1, SERROR, ILLEGAL, HYP_GONE, ILL, IABT_CUR, DABT_CUR, PC_ALIGN, SP_ALIGN -> FAULT;
		case UNKNOWN, RESERVED -> UNKNOWN;
		};
	}

	public static Swatch of(ExitCause cause) {
		return cause.reason() == ExitReason.DABT_LOW ? switch (cause.refinement()) {
		case IPI -> IPI;
		case MEMORY_FAULT -> MEMORY_FAULT;
		default -> DATA_ABORT;
		} : of(cause.reason());
	}

	/// The colour of a row of an exit-timing table.
	///
	/// @param type as the table names it; a name that is none of ours gives {@link #UNKNOWN}
	public static Swatch ofType(String type) {
		return switch (type) {
		case ExitTiming.Row.TIME_IN_GUEST -> GUEST;
		case ExitTiming.Row.IDLE -> IDLE;
		case ExitTiming.Row.DESCHEDULED -> DESCHEDULED;
		case "DABT_IO_MEM" -> DATA_ABORT;
		case "DABT_IO_MEM_IPI" -> IPI;
		case "DABT_USER_MEM" -> MEMORY_FAULT;
		case "CPC15_32", "CPC15_64" -> AARCH32;
		case "IRQ" -> INTERRUPT;
		default -> {
			for (ExitReason reason : ExitReason.values())
				if (reason.name().equalsIgnoreCase(type))
					yield of(reason);
			yield UNKNOWN;
		}
		};
	}
}
