// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trapline.measure.ExitReason;

/// The tracepoints that are written, with fields of the names and types that the kernel gives them (arch/arm64/kvm/trace_arm.h,
/// trace_handle_exit.h, include/trace/events/{kvm,sched,irq}.h).
///
/// Records are laid out as on a little-endian machine of 64 bits; print formats have only what libtraceevent can print.
enum Tracepoint {
	KVM_ENTRY("kvm", "\"PC: 0x%016lx\", REC->vcpu_pc", "unsigned long vcpu_pc"),
	KVM_EXIT("kvm", "\"%s: HSR_EC: 0x%04x (%s), PC: 0x%016lx\", __print_symbolic(REC->ret, {0, \"IRQ\"}, {1, \"SERROR\"},"
			+ " {2, \"TRAP\"}, {3, \"ILLEGAL\"}, {0xbadca11, \"HYP_GONE\"}), REC->esr_ec, __print_symbolic(REC->esr_ec, "
			+ classes() + "), REC->vcpu_pc", "int ret", "unsigned int esr_ec", "unsigned long vcpu_pc"),
	KVM_MMIO("kvm", "\"mmio %s len %u gpa 0x%llx val 0x%llx\", __print_symbolic(REC->type, {0, \"unsatisfied-read\"},"
			+ " {1, \"read\"}, {2, \"write\"}), REC->len, REC->gpa, REC->val", "u32 type", "u32 len", "u64 gpa", "u64 val"),
	KVM_USERSPACE_EXIT("kvm", "\"reason %u (%d)\", REC->reason, REC->errno", "u32 reason", "int errno"),
	KVM_GUEST_FAULT("kvm", "\"ipa %#llx, hsr %#08lx, hxfar %#08lx, pc %#016lx\", REC->ipa, REC->hsr, REC->hxfar,"
			+ " REC->vcpu_pc", "unsigned long vcpu_pc", "unsigned long hsr", "unsigned long hxfar", "u64 ipa"),
	KVM_WFX_ARM64("kvm", "\"guest executed %s at: 0x%016lx\", __print_symbolic(REC->is_wfe, {0, \"wfi\"}, {1, \"wfe\"}),"
			+ " REC->vcpu_pc", "unsigned long vcpu_pc", "bool is_wfe"),
	KVM_HVC_ARM64("kvm", "\"HVC at 0x%016lx (r0: 0x%016lx, imm: 0x%lx)\", REC->vcpu_pc, REC->r0, REC->imm",
			"unsigned long vcpu_pc", "unsigned long r0", "unsigned long imm"),
	KVM_SYS_ACCESS("kvm", "\"PC: %lx (%d,%d,%d,%d,%d) %s\", REC->vcpu_pc, REC->Op0, REC->Op1, REC->CRn, REC->CRm, REC->Op2,"
			+ " __print_symbolic(REC->is_write, {0, \"read\"}, {1, \"write\"})",
			"unsigned long vcpu_pc", "bool is_write", "u8 Op0", "u8 Op1", "u8 CRn", "u8 CRm", "u8 Op2"),
	KVM_HANDLE_SYS_REG("kvm", "\"HSR 0x%08lx\", REC->hsr", "unsigned long hsr"),
	KVM_MMIO_EMULATE("kvm", "\"Emulate MMIO at: 0x%016lx (instr: %08lx, cpsr: %08lx)\", REC->vcpu_pc, REC->instr, REC->cpsr",
			"unsigned long vcpu_pc", "unsigned long instr", "unsigned long cpsr"),
	KVM_VCPU_WAKEUP("kvm", "\"%s time %lld ns, polling %s\", __print_symbolic(REC->waited, {0, \"poll\"}, {1, \"wait\"}),"
			+ " REC->ns, __print_symbolic(REC->valid, {0, \"invalid\"}, {1, \"valid\"})", "u64 ns", "bool waited", "bool valid"),
	KVM_TIMER_UPDATE_IRQ("kvm", "\"VCPU: %ld, IRQ %d, level %d\", REC->vcpu_id, REC->irq, REC->level",
			"unsigned long vcpu_id", "u32 irq", "int level"),
	VGIC_UPDATE_IRQ_PENDING("kvm", "\"VCPU: %ld, IRQ %d, level: %d\", REC->vcpu_id, REC->irq, REC->level",
			"unsigned long vcpu_id", "u32 irq", "bool level"),
	IRQ_HANDLER_ENTRY("irq", "\"irq=%d name=%s\", REC->irq, __get_str(name)", "int irq", "__data_loc char[] name"),
	SCHED_SWITCH("sched", "\"prev_comm=%s prev_pid=%d prev_prio=%d prev_state=%s ==> next_comm=%s next_pid=%d next_prio=%d\","
			+ " REC->prev_comm, REC->prev_pid, REC->prev_prio, __print_symbolic(REC->prev_state, {0, \"R\"}, {1, \"S\"}),"
			+ " REC->next_comm, REC->next_pid, REC->next_prio",
			"char prev_comm[16]", "pid_t prev_pid", "int prev_prio", "long prev_state",
			"char next_comm[16]", "pid_t next_pid", "int next_prio"),
	/// Not the kernel's: where a recording begins and ends, as no event of an exit need be there.
	TRAPLINE_EDGE("trapline", "\"begin or end of the recording\"", "u32 unused");

	/// Length of a task's name in a record.
	static final int COMM_BYTES = 16;
	/// Bytes of the fields that every record begins with.
	static final int COMMON_BYTES = 8;
	private static final int FIRST_ID = 100;
	private static final List<Field> COMMON = List.of(new Field("unsigned short common_type", 0, 2, false),
			new Field("unsigned char common_flags", 2, 1, false), new Field("unsigned char common_preempt_count", 3, 1, false),
			new Field("int common_pid", 4, 4, true));

	private final String system;
	private final String print;
	private final List<Field> fields;

	/// A field of a record.
	///
	/// @param declaration in C
	/// @param offset from the record's begin, in bytes
	record Field(String declaration, int offset, int size, boolean signed) {
		static Field of(String declaration, int after) {
			int size = size(declaration);
			int unit = declaration.startsWith("char") ? 1 : size;
			return new Field(declaration, (after + unit - 1) / unit * unit, size,
					declaration.startsWith("int ") || declaration.startsWith("long ") || declaration.startsWith("pid_t "));
		}

		private static int size(String declaration) {
			return switch (declaration.substring(0, declaration.lastIndexOf(' '))) {
			case "u8", "bool" -> 1;
			case "int", "unsigned int", "u32", "pid_t", "__data_loc char[]" -> Integer.BYTES;
			case "char" -> COMM_BYTES;
			default -> Long.BYTES;
			};
		}

		int end() {
			return offset + size;
		}
	}

	Tracepoint(String system, String print, String... declarations) {
		this.system = system;
		this.print = print;
		List<Field> all = new ArrayList<>();
		int end = COMMON_BYTES;
		for (String declaration : declarations) {
			Field field = Field.of(declaration, end);
			all.add(field);
			end = field.end();
		}
		fields = List.copyOf(all);
	}

	/// What common_type has.
	int id() {
		return FIRST_ID + ordinal();
	}

	String system() {
		return system;
	}

	/// Its name, for instance {@code kvm_exit}.
	String event() {
		return name().toLowerCase(Locale.ROOT);
	}

	/// Its own fields, in the order in which values are given.
	List<Field> fields() {
		return fields;
	}

	/// Length of a record, without what {@code __data_loc} fields point to.
	int bytes() {
		return fields.getLast().end();
	}

	/// What its file {@code format} says.
	String format() {
		return "name: " + event() + "\nID: " + id() + "\nformat:\n" + lines(COMMON) + '\n' + lines(fields) + "\nprint fmt: " + print
				+ '\n';
	}

	/// The tracepoints of a group.
	static List<Tracepoint> of(String system) {
		return Arrays.stream(values()).filter(t -> t.system.equals(system)).toList();
	}

	private static String lines(List<Field> of) {
		return of.stream().map(f -> "\tfield:" + f.declaration + ";\toffset:" + f.offset + ";\tsize:" + f.size + ";\tsigned:"
				+ (f.signed ? 1 : 0) + ";\n").collect(Collectors.joining());
	}

	/// Names of exception classes, as {@link ExitReason} has them.
	private static String classes() {
		return Arrays.stream(ExitReason.values()).filter(r -> r.exceptionClass() >= 0)
				.map(r -> String.format(Locale.ROOT, "{0x%02x, \"%s\"}", r.exceptionClass(), r.name()))
				.collect(Collectors.joining(", "));
	}
}
