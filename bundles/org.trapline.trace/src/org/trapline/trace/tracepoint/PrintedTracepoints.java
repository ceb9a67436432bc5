// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.exits.HypervisorEvents;
import org.trapline.trace.tracepoint.PrintedFields.Word;

/// Turns tracepoints that a kernel, perf script or trace-cmd printed into {@link HypervisorEvents}, and counts them by
/// name.
///
/// What libtraceevent cannot print comes as {@code [FAILED TO PARSE] field=value ...} or with remarks in between; fields are
/// found by name either way. Not thread-safe.
public final class PrintedTracepoints {
	/// Different names beyond so many are counted together.
	private static final int MOST_NAMES = 4096;
	private static final int SLOTS = 4 * MOST_NAMES;
	private static final String[] RETURNS = { "IRQ", "FIQ", "SERROR", "TRAP", "HVC", "ILLEGAL", "HYP_GONE" };
	private static final Word[] RETURN_WORDS = Arrays.stream(RETURNS).map(Word::of).toArray(Word[]::new);
	private static final Word RET = Word.of("ret");
	private static final Word IDX = Word.of("idx");
	private static final Word[] CLASS = words("HSR_EC", "ESR_EC", "esr_ec", "exit_reason", "hsr_ec");
	private static final Word[] PC = words("PC", "vcpu_pc", "at", "pc");
	private static final Word RIP = Word.of("rip");
	private static final Word TYPE = Word.of("type");
	private static final Word WRITE = Word.of("write");
	private static final Word UNSATISFIED = Word.of("unsatisfied");
	private static final Word READ = Word.of("read");
	private static final Word LEN = Word.of("len");
	private static final Word GPA = Word.of("gpa");
	private static final Word VAL = Word.of("val");
	private static final Word REASON = Word.of("reason");
	private static final Word ERRNO = Word.of("errno");
	private static final Word RESTART = Word.of("restart");
	private static final Word ERROR = Word.of("error");
	private static final Word IPA = Word.of("ipa");
	private static final Word HSR = Word.of("hsr");
	private static final Word HXFAR = Word.of("hxfar");
	private static final Word WFI = Word.of("wfi");
	private static final Word WFE = Word.of("wfe");
	private static final Word IS_WFE = Word.of("is_wfe");
	private static final Word R0 = Word.of("r0");
	private static final Word IMM = Word.of("imm");
	private static final Word OP0 = Word.of("Op0");
	private static final Word OP1 = Word.of("Op1");
	private static final Word CRN = Word.of("CRn");
	private static final Word CRM = Word.of("CRm");
	private static final Word OP2 = Word.of("Op2");
	private static final Word IS_WRITE = Word.of("is_write");
	private static final Word[] SYNDROME = words("HSR", "ESR", "hsr", "esr");
	private static final Word[] NANOS = words("time", "ns");
	private static final Word POLL = Word.of("poll");
	private static final Word INVALID = Word.of("invalid");
	private static final Word WAITED = Word.of("waited");
	private static final Word VALID = Word.of("valid");
	private static final Word[] VCPU = words("VCPU", "vcpu_id");
	private static final Word[] IRQ = words("IRQ", "irq");
	private static final Word LEVEL = Word.of("level");
	private static final Word NAME = Word.of("name");

	private final HypervisorEvents events;
	private final PrintedFields fields = new PrintedFields();
	private final PrintedSwitch switched = new PrintedSwitch();
	private final ThreadNames threadNames;
	private final NameTable irqNames = new NameTable();
	private final @Nullable Seen[] seen = new Seen[SLOTS];
	private final Seen others = new Seen("(others)".getBytes(StandardCharsets.US_ASCII));
	private int names;
	private boolean foreign;
	private final int[] operands = new int[5];

	/// An event's name with what it means and how often it came.
	private static final class Seen {
		final byte[] key;
		final String name;
		final EventKind kind;
		long count;

		Seen(byte[] key) {
			this.key = key;
			name = key.length == 0 ? "(no name)" : new String(key, StandardCharsets.UTF_8);
			int colon = name.indexOf(':');
			kind = EventKind.of(name.substring(0, Math.max(0, colon)), name.substring(colon + 1));
		}
	}

	public PrintedTracepoints(HypervisorEvents events) {
		this.events = events;
		threadNames = new ThreadNames(events);
	}

	/// Takes an event.
	///
	/// @param text holds the event's name and, behind it, its fields
	/// @param nameFrom where the name begins, with its system and a colon where the text has it
	/// @param nameTo where the name ends
	/// @param from where the fields begin
	/// @param to where they end
	/// @return false if the fields of an event that exits are made from cannot be read
	public boolean take(byte[] text, int nameFrom, int nameTo, int from, int to, long time, int cpu, int thread) {
		Seen event = seen(text, nameFrom, nameTo);
		event.count++;
		if (event.kind == EventKind.OTHER) {
			events.other(time);
			return true;
		}
		if (event.kind == EventKind.OTHER_KVM) {
			events.otherKvm(time, cpu, thread);
			return true;
		}
		fields.set(text, from, to);
		boolean read = take(event.kind, text, from, to, time, cpu, thread);
		if (!read)
			events.other(time);
		return read;
	}

	/// Takes a thread's name and process; -1 and an empty name where they are not known.
	public void thread(int thread, int process, byte[] text, int nameFrom, int nameTo) {
		threadNames.see(thread, process, text, nameFrom, nameTo);
	}

	/// How many events there were of each name.
	public Map<String, Long> eventCounts() {
		Map<String, Long> counts = new TreeMap<>();
		for (Seen s : seen)
			if (s != null)
				counts.merge(s.name, s.count, Long::sum);
		if (others.count > 0)
			counts.merge(others.name, others.count, Long::sum);
		return counts;
	}

	/// How many events come from KVM.
	public long kvmEvents() {
		return Arrays.stream(seen).filter(s -> s != null && s.kind.ofKvm()).mapToLong(s -> s.count).sum();
	}

	/// Whether KVM's events are those of x86.
	public boolean x86() {
		return foreign;
	}

	private boolean take(EventKind kind, byte[] text, int from, int to, long time, int cpu, int thread) {
		switch (kind) {
		case EXIT -> {
			return exit(time, cpu, thread);
		}
		case ENTRY -> {
			if (fields.find(RIP) >= 0)
				return foreign(time);
			long pc = fields.required(PC);
			if (!fields.failed())
				events.entry(time, cpu, thread, pc);
		}
		case MMIO -> {
			long type = fields.has(WRITE) ? 2 : fields.has(UNSATISFIED) ? 0 : fields.has(READ) ? 1 : fields.required(TYPE);
			long address = fields.required(GPA);
			if (!fields.failed())
				events.mmio(time, cpu, thread, (int) type, (int) fields.optional(0, LEN), address,
						fields.optional(0, VAL));
		}
		case MMIO_EMULATE -> events.mmioEmulate(time, cpu, thread, fields.optional(0, PC), 0, 0);
		case USERSPACE_EXIT -> userspaceExit(text, from, to, time, cpu, thread);
		case GUEST_FAULT -> {
			long ipa = fields.required(IPA);
			if (!fields.failed())
				events.guestFault(time, cpu, thread, fields.optional(0, PC), fields.optional(0, HSR),
						fields.optional(0, HXFAR), ipa);
		}
		case WFX -> {
			long wfe = fields.has(WFE) ? 1 : fields.has(WFI) ? 0 : fields.optional(-1, IS_WFE);
			events.wfx(time, cpu, thread, fields.optional(0, PC), wfe < 0 ? HypervisorEvents.Wait.EITHER
					: wfe == 0 ? HypervisorEvents.Wait.WFI : HypervisorEvents.Wait.WFE);
		}
		case HYPERCALL -> {
			long id = fields.required(R0);
			if (!fields.failed())
				events.hypercall(time, cpu, thread, fields.optional(0, PC), id, fields.optional(0, IMM));
		}
		case SYS_ACCESS -> {
			return systemRegister(text, from, to, time, cpu, thread);
		}
		case HANDLE_SYS_REG -> {
			long syndrome = fields.required(SYNDROME);
			if (!fields.failed())
				events.systemRegisterTrap(time, cpu, thread, syndrome);
		}
		case WAKEUP -> {
			long nanos = fields.required(NANOS);
			if (!fields.failed())
				events.wakeup(time, cpu, thread, nanos, !fields.has(POLL) && fields.optional(1, WAITED) != 0,
						!fields.has(INVALID) && fields.optional(1, VALID) != 0);
		}
		case TIMER_IRQ -> {
			long vcpu = fields.required(VCPU);
			long irq = fields.required(IRQ);
			long level = fields.required(LEVEL);
			if (!fields.failed())
				events.timerIrq(time, cpu, thread, (int) vcpu, (int) irq, (int) level);
		}
		case VGIC_IRQ -> {
			long vcpu = fields.required(VCPU);
			long irq = fields.required(IRQ);
			long level = fields.required(LEVEL);
			if (!fields.failed())
				events.vgicIrq(time, cpu, thread, (int) vcpu, (int) irq, level != 0);
		}
		case HOST_IRQ -> {
			long irq = fields.required(IRQ);
			int name = fields.position(NAME, from);
			if (!fields.failed())
				events.hostIrq(time, cpu, thread, (int) irq,
						name < 0 ? "" : irqNames.get(text, Math.min(to, name + NAME.bytes().length + 1), to));
		}
		case SCHED_SWITCH -> {
			if (!switched.read(text, from, to))
				return false;
			threadNames.see(switched.previous, -1, text, switched.previousNameFrom, switched.previousNameTo);
			threadNames.see(switched.next, -1, text, switched.nextNameFrom, switched.nextNameTo);
			events.schedSwitch(time, cpu, switched.previous, switched.runnable, switched.next);
		}
		case OTHER_KVM -> events.otherKvm(time, cpu, thread);
		case OTHER -> events.other(time);
		}
		return !fields.failed();
	}

	private boolean exit(long time, int cpu, int thread) {
		if (fields.find(RIP) >= 0)
			return foreign(time);
		int ret = (int) fields.optional(HypervisorEvents.NOT_RECORDED, RET, IDX);
		for (int i = 0; i < RETURNS.length && ret == HypervisorEvents.NOT_RECORDED; i++)
			if (fields.has(RETURN_WORDS[i]))
				ret = ReturnCodes.ofName(RETURNS[i], "0");
		long pc = fields.required(PC);
		int exceptionClass = (int) fields.optional(HypervisorEvents.NOT_RECORDED, CLASS);
		if (!fields.failed())
			events.exit(time, cpu, thread, ret, exceptionClass, pc);
		return !fields.failed();
	}

	private boolean foreign(long time) {
		foreign = true;
		events.other(time);
		return true;
	}

	/// {@code reason KVM_EXIT_MMIO (6)}, {@code reason restart (4)}, {@code reason error (14)}, or the fields.
	private void userspaceExit(byte[] text, int from, int to, long time, int cpu, int thread) {
		int bracket = fields.find(REASON) >= 0 ? -1 : numberInBrackets(text, from, to);
		boolean inBrackets = bracket >= 0;
		int number = inBrackets ? (int) fields.number(bracket, false) : (int) fields.required(REASON);
		if (fields.failed())
			return;
		boolean failedRun = inBrackets && (fields.has(RESTART) || fields.has(ERROR));
		int errno = failedRun ? number : (int) Math.max(0, -fields.optional(0, ERRNO));
		events.userspaceExit(time, cpu, thread, failedRun ? 0 : number, errno);
	}

	private static int numberInBrackets(byte[] text, int from, int to) {
		for (int at = from; at + 1 < to; at++)
			if (text[at] == '(' && text[at + 1] >= '0' && text[at + 1] <= '9')
				return at + 1;
		return -1;
	}

	/// {@code PC: ffff SYS_ICC_SGI1R_EL1 (3,0,12,11,5) write}, or the fields.
	private boolean systemRegister(byte[] text, int from, int to, long time, int cpu, int thread) {
		int open = from;
		while (open < to && text[open] != '(')
			open++;
		boolean write;
		if (open < to && fields.find(OP0) < 0) {
			int at = open + 1;
			for (int i = 0; i < operands.length; i++) {
				if (at >= to || text[at] < '0' || text[at] > '9')
					return false;
				operands[i] = (int) fields.number(at, false);
				while (at < to && text[at] != ',' && text[at] != ')')
					at++;
				at++;
			}
			write = fields.has(WRITE);
		} else {
			operands[0] = (int) fields.required(OP0);
			operands[1] = (int) fields.required(OP1);
			operands[2] = (int) fields.required(CRN);
			operands[3] = (int) fields.required(CRM);
			operands[4] = (int) fields.required(OP2);
			write = fields.optional(0, IS_WRITE) != 0;
		}
		if (!fields.failed())
			events.systemRegister(time, cpu, thread, fields.hexadecimal(PC), operands[0], operands[1], operands[2],
					operands[3], operands[4], write);
		return !fields.failed();
	}

	private Seen seen(byte[] text, int from, int to) {
		int hash = 0;
		for (int i = from; i < to; i++)
			hash = hash * 31 + text[i];
		int slot = (hash ^ hash >>> 15) & SLOTS - 1;
		for (Seen s = seen[slot]; s != null; s = seen[slot]) {
			if (Arrays.equals(s.key, 0, s.key.length, text, from, to))
				return s;
			slot = slot + 1 & SLOTS - 1;
		}
		if (names == MOST_NAMES)
			return others;
		names++;
		return seen[slot] = new Seen(Arrays.copyOfRange(text, from, to));
	}

	private static Word[] words(String... words) {
		return Arrays.stream(words).map(Word::of).toArray(Word[]::new);
	}
}
