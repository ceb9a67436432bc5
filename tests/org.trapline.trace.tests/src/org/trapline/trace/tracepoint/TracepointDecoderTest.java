// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.measure.Notice;

/// Records made by the fields of a format, decoded again.
class TracepointDecoderTest {
	private static final int OFFSET = 3;
	private static final long TIME = 123_456_789;
	private static final int CPU = 5;
	private static final int PID = 4711;
	private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

	private final CallLog log = new CallLog();

	static Stream<ByteOrder> orders() {
		return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
	}

	private TracepointDecoder decoder(ByteOrder order, TracepointFormat... formats) {
		return new TracepointDecoder(List.of(formats), order, log);
	}

	/// A record with the values under their fields' names.
	private static byte[] record(TracepointFormat format, ByteOrder order, Map<String, Object> values) {
		int end = format.fields().stream().mapToInt(TracepointFormat.Field::end).max().orElse(0);
		ByteBuffer record = ByteBuffer.allocate(OFFSET + end + 32).order(order);
		int strings = end;
		put(record, format, "common_type", format.id());
		put(record, format, "common_pid", PID);
		for (Map.Entry<String, Object> v : values.entrySet())
			switch (v.getValue()) {
			case String s -> {
				TracepointFormat.Field f = format.field(v.getKey()).orElseThrow();
				byte[] bytes = (s + '\0').getBytes(StandardCharsets.UTF_8);
				if (f.storage() == TracepointFormat.Storage.INLINE)
					record.put(OFFSET + f.offset(), bytes);
				else {
					int base = f.storage() == TracepointFormat.Storage.REL_LOC ? f.end() : 0;
					record.putInt(OFFSET + f.offset(), bytes.length << 16 | strings - base);
					record.put(OFFSET + strings, bytes);
					strings += bytes.length;
				}
			}
			case Number n -> put(record, format, v.getKey(), n.longValue());
			default -> throw new AssertionError(v);
			}
		return record.array();
	}

	private static void put(ByteBuffer record, TracepointFormat format, String field, long value) {
		TracepointFormat.Field f = format.field(field).orElseThrow();
		int at = OFFSET + f.offset();
		switch (f.size()) {
		case 1 -> record.put(at, (byte) value);
		case 2 -> record.putShort(at, (short) value);
		case 4 -> record.putInt(at, (int) value);
		default -> record.putLong(at, value);
		}
	}

	private String decoded(ByteOrder order, TracepointFormat format, Map<String, Object> values) {
		byte[] record = record(format, order, values);
		TracepointDecoder decoder = decoder(order, format);
		decoder.decode(record, OFFSET, record.length - OFFSET, TIME, CPU);
		assertThat(decoder.malformed()).isZero();
		assertThat(decoder.eventCounts()).isEqualTo(Map.of(format.fullName(), 1L));
		assertThat(log.calls).isNotEmpty();
		return log.calls.removeLast();
	}

	private static TracepointFormat format(String name, String... fields) {
		StringBuilder text = new StringBuilder("name: " + name + "\nID: 77\nformat:\n"
				+ "\tfield:unsigned short common_type;\toffset:0;\tsize:2;\tsigned:0;\n"
				+ "\tfield:int common_pid;\toffset:4;\tsize:4;\tsigned:1;\n\n");
		for (String f : fields)
			text.append("\tfield:").append(f).append('\n');
		try {
			return TracepointFormat.parse("kvm", text.toString());
		} catch (TracepointFormatException e) {
			throw new AssertionError(e);
		}
	}

	@ParameterizedTest
	@MethodSource("orders")
	void readsEachEventOfARealKernel(ByteOrder order) {
		String head = "(123456789, 5, 4711, ";
		assertThat(decoded(order, TracepointFormatTest.real("kvm_exit"),
				Map.of("ret", 2, "esr_ec", 0x24, "vcpu_pc", 0xffff_8000_0000_1234L)))
				.isEqualTo("exit" + head + "2, 36, 0xffff800000001234)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_exit"), Map.of("ret", 0xbadca11)))
				.isEqualTo("exit" + head + "195938833, 0, 0x0)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_entry"), Map.of("vcpu_pc", 0x8000_0000L)))
				.isEqualTo("entry" + head + "0x80000000)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_mmio"),
				Map.of("type", 2, "len", 4, "gpa", 0x0800_0f00L, "val", -1L)))
				.isEqualTo("mmio" + head + "2, 4, 0x8000f00, 0xffffffffffffffff)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_mmio_emulate"), Map.of("vcpu_pc", 1, "instr", 2, "cpsr", 3)))
				.isEqualTo("mmioEmulate" + head + "0x1, 0x2, 0x3)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_userspace_exit"), Map.of("reason", 6, "errno", 1)))
				.isEqualTo("userspaceExit" + head + "6, 0)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_userspace_exit"), Map.of("reason", 10, "errno", -4)))
				.isEqualTo("userspaceExit" + head + "10, 4)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_guest_fault"),
				Map.of("vcpu_pc", 1, "hsr", 0x9300_0047L, "hxfar", 3, "ipa", 4)))
				.isEqualTo("guestFault" + head + "0x1, 0x93000047, 0x3, 0x4)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_wfx_arm64"), Map.of("vcpu_pc", 1, "is_wfe", 1)))
				.isEqualTo("wfx" + head + "0x1, WFE)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_hvc_arm64"), Map.of("vcpu_pc", 1, "r0", 0x8400_0000L, "imm", 3)))
				.isEqualTo("hypercall" + head + "0x1, 0x84000000, 0x3)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_sys_access"),
				Map.of("vcpu_pc", 1, "is_write", 1, "Op0", 3, "Op1", 0, "CRn", 12, "CRm", 11, "Op2", 5)))
				.isEqualTo("systemRegister" + head + "0x1, 3, 0, 12, 11, 5, true)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_handle_sys_reg"), Map.of("hsr", 0x6230_0009L)))
				.isEqualTo("systemRegisterTrap" + head + "0x62300009)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_vcpu_wakeup"), Map.of("ns", 99_999L, "waited", 1, "valid", 0)))
				.isEqualTo("wakeup" + head + "99999, true, false)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_timer_update_irq"),
				Map.of("vcpu_id", 3, "irq", 27, "level", 1))).isEqualTo("timerIrq" + head + "3, 27, 1)");
		assertThat(decoded(order, TracepointFormatTest.real("vgic_update_irq_pending"),
				Map.of("vcpu_id", 3, "irq", 27, "level", 1))).isEqualTo("vgicIrq" + head + "3, 27, true)");
		assertThat(decoded(order, TracepointFormatTest.real("irq_handler_entry"), Map.of("irq", 13, "name", "arch_timer")))
				.isEqualTo("hostIrq" + head + "13, arch_timer)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_arm_setup_debug"), Map.of())).isEqualTo("otherKvm"
				+ "(123456789, 5, 4711)");
		assertThat(decoded(order, TracepointFormatTest.real("kvm_unmap_hva_range"), Map.of())).isEqualTo("other(123456789)");
		assertThat(decoded(order, TracepointFormatTest.real("sched_wakeup"), Map.of())).isEqualTo("other(123456789)");
	}

	@Test
	void schedSwitchTellsThreadsAndTheirNamesOnce() {
		TracepointFormat format = TracepointFormatTest.real("sched_switch");
		TracepointDecoder decoder = decoder(LITTLE, format);
		for (int i = 0; i < 2; i++)
			decode(decoder, format, Map.of("prev_comm", "kvm-vcpu-0", "prev_pid", 10, "prev_state", 0x100, "next_comm",
					"swapper/1", "next_pid", 0));
		decode(decoder, format, Map.of("prev_comm", "CPU 0/KVM------", "prev_pid", 10, "prev_state", 1, "next_comm", "sh",
				"next_pid", 11));
		assertThat(log.calls).containsExactly("thread(10, -1, kvm-vcpu-0)", "schedSwitch(123456789, 5, 10, true, 0)",
				"schedSwitch(123456789, 5, 10, true, 0)", "thread(10, -1, CPU 0/KVM------)", "thread(11, -1, sh)",
				"schedSwitch(123456789, 5, 10, false, 11)");
	}

	@Test
	void manyThreadsAreToldOfAgainRatherThanRememberedForEver() {
		TracepointFormat format = TracepointFormatTest.real("sched_switch");
		TracepointDecoder decoder = decoder(LITTLE, format);
		for (int thread = 1; thread <= 20_000; thread++)
			decode(decoder, format, Map.of("prev_comm", "a", "prev_pid", 1, "prev_state", 1, "next_comm", "b", "next_pid",
					thread + 1));
		assertThat(log.calls.stream().filter(c -> c.startsWith("thread(")).distinct()).hasSize(20_001);
	}

	@Test
	void lengthsAndSignsAreThoseOfTheFormat() {
		TracepointFormat host32 = format("kvm_guest_fault", "unsigned long vcpu_pc;\toffset:8;\tsize:4;\tsigned:0;",
				"unsigned long hsr;\toffset:12;\tsize:4;\tsigned:0;", "unsigned long hxfar;\toffset:16;\tsize:4;\tsigned:0;",
				"unsigned long long ipa;\toffset:24;\tsize:8;\tsigned:0;");
		assertThat(decoded(LITTLE, host32, Map.of("vcpu_pc", 0xc000_0000L, "hsr", 0x9300_0046L, "hxfar", -1, "ipa", 5)))
				.isEqualTo("guestFault(123456789, 5, 4711, 0xc0000000, 0x93000046, 0xffffffff, 0x5)");
		TracepointFormat small = format("kvm_timer_update_irq", "short vcpu_id;\toffset:8;\tsize:2;\tsigned:1;",
				"u8 irq;\toffset:10;\tsize:1;\tsigned:0;", "char level;\toffset:11;\tsize:1;\tsigned:1;");
		assertThat(decoded(ByteOrder.BIG_ENDIAN, small, Map.of("vcpu_id", -2, "irq", 200, "level", -1)))
				.isEqualTo("timerIrq(123456789, 5, 4711, -2, 200, -1)");
	}

	@Test
	void stringMayBeRelativeToItsField() {
		TracepointFormat format = format("irq_handler_entry", "int irq;\toffset:8;\tsize:4;\tsigned:1;",
				"__rel_loc char[] name;\toffset:12;\tsize:4;\tsigned:0;");
		assertThat(decoded(LITTLE, format, Map.of("irq", 3, "name", "eth0"))).endsWith("3, eth0)");
	}

	@Test
	void threadGivenComesBeforeTheRecordsOwn() {
		TracepointFormat format = TracepointFormatTest.real("kvm_entry");
		byte[] record = record(format, LITTLE, Map.of());
		decoder(LITTLE, format).decode(record, OFFSET, record.length - OFFSET, TIME, CPU, 99);
		assertThat(log.calls).containsExactly("entry(123456789, 5, 99, 0x0)");
	}

	@Test
	void recordsTooShortForTheirFieldsAreCounted() {
		TracepointFormat exit = TracepointFormatTest.real("kvm_exit");
		TracepointDecoder decoder = decoder(LITTLE, exit);
		byte[] record = record(exit, LITTLE, Map.of("ret", 2));
		for (int length = 0; length < 24; length++)
			decoder.decode(record, OFFSET, length, TIME, CPU);
		assertThat(log.calls).isEmpty();
		assertThat(decoder.malformed()).isEqualTo(24);
		decoder.decode(record, OFFSET, 24, TIME, CPU);
		assertThat(log.calls).hasSize(1);
		assertThat(decoder.notices()).singleElement().extracting(Notice::message).asString()
				.contains("24 tracepoint records are shorter");
	}

	@Test
	void stringThatPointsOutsideTheRecordIsCounted() {
		TracepointFormat format = TracepointFormatTest.real("irq_handler_entry");
		TracepointDecoder decoder = decoder(LITTLE, format);
		byte[] record = record(format, LITTLE, Map.of("irq", 13));
		ByteBuffer.wrap(record).order(LITTLE).putInt(OFFSET + 12, 0xffff << 16 | 16);
		decoder.decode(record, OFFSET, record.length - OFFSET, TIME, CPU);
		assertThat(decoder.malformed()).isEqualTo(1);
		assertThat(log.calls).isEmpty();
	}

	@Test
	void idWithoutFormatIsAnOtherEvent() {
		TracepointDecoder decoder = decoder(LITTLE, TracepointFormatTest.real("kvm_entry"));
		byte[] record = record(TracepointFormatTest.real("sched_switch"), LITTLE, Map.of());
		decoder.decode(record, OFFSET, record.length - OFFSET, TIME, CPU);
		assertThat(log.calls).containsExactly("other(123456789)");
		assertThat(decoder.unknown()).isEqualTo(1);
		assertThat(decoder.notices()).singleElement().extracting(Notice::message).asString().contains("no format");
	}

	@Test
	void formatWithoutANeededFieldSaysSo() {
		TracepointFormat mmio = format("kvm_mmio", "u32 type;\toffset:8;\tsize:4;\tsigned:0;");
		TracepointDecoder decoder = decoder(LITTLE, mmio);
		byte[] record = record(mmio, LITTLE, Map.of());
		decoder.decode(record, OFFSET, record.length - OFFSET, TIME, CPU);
		assertThat(log.calls).containsExactly("otherKvm(123456789, 5, 4711)");
		assertThat(decoder.notices()).singleElement().extracting(Notice::message).asString()
				.contains("kvm_mmio has no number gpa");
	}

	@Test
	void eventsThatNeverCameAreCountedAsZero() {
		assertThat(decoder(LITTLE, TracepointFormatTest.real("kvm_entry")).eventCounts())
				.isEqualTo(Map.of("kvm:kvm_entry", 0L));
	}

	@Test
	void oldKernelsKvmExitForms() {
		assertThat(decoded(LITTLE, format("kvm_exit", "unsigned long vcpu_pc;\toffset:8;\tsize:8;\tsigned:0;"),
				Map.of("vcpu_pc", 7))).isEqualTo("exit(123456789, 5, 4711, -1, -1, 0x7)");
		assertThat(decoded(LITTLE, format("kvm_exit", "unsigned int exit_reason;\toffset:8;\tsize:4;\tsigned:0;",
				"unsigned long vcpu_pc;\toffset:16;\tsize:8;\tsigned:0;"), Map.of("exit_reason", 0x24, "vcpu_pc", 7)))
				.isEqualTo("exit(123456789, 5, 4711, -1, 36, 0x7)");
		String before49 = "print fmt: \"%s: HSR_EC: 0x%04x (%s), PC: 0x%08lx\", __print_symbolic(REC->idx, {0, \"IRQ\" }, "
				+ "{1, \"TRAP\" }), REC->exit_reason, REC->vcpu_pc";
		TracepointFormat idx = format("kvm_exit", "int idx;\toffset:8;\tsize:4;\tsigned:1;",
				"unsigned int exit_reason;\toffset:12;\tsize:4;\tsigned:0;",
				"unsigned long vcpu_pc;\toffset:16;\tsize:8;\tsigned:0;");
		TracepointFormat printed = new TracepointFormat(idx.system(), idx.name(), idx.id(), idx.fields(), before49);
		assertThat(decoded(LITTLE, printed, Map.of("idx", 1, "exit_reason", 0x16)))
				.isEqualTo("exit(123456789, 5, 4711, 2, 22, 0x0)");
		assertThat(decoded(LITTLE, idx, Map.of("idx", 2))).startsWith("exit(123456789, 5, 4711, 2, ");
		assertThat(decoded(LITTLE, idx, Map.of("idx", 9))).startsWith("exit(123456789, 5, 4711, 9, ");
	}

	@Test
	void otherArchitecturesAreRecognisedAndNotMisread() {
		TracepointFormat x86 = format("kvm_exit", "unsigned int exit_reason;\toffset:8;\tsize:4;\tsigned:0;",
				"unsigned long guest_rip;\toffset:16;\tsize:8;\tsigned:0;", "u32 isa;\toffset:24;\tsize:4;\tsigned:0;");
		TracepointDecoder decoder = decoder(LITTLE, x86, TracepointFormatTest.real("kvm_mmio"));
		assertThat(decoder.foreignArchitecture()).contains("x86");
		byte[] record = record(x86, LITTLE, Map.of());
		decoder.decode(record, OFFSET, record.length - OFFSET, TIME, CPU);
		assertThat(log.calls).containsExactly("other(123456789)");
		assertThat(decoder.notices()).singleElement().extracting(Notice::message).asString()
				.contains("KVM on x86");
		TracepointFormat riscv = format("kvm_exit", "unsigned long sepc;\toffset:8;\tsize:8;\tsigned:0;",
				"unsigned long scause;\toffset:16;\tsize:8;\tsigned:0;");
		assertThat(decoder(LITTLE, riscv).foreignArchitecture()).contains("RISC-V");
		assertThat(decoder(LITTLE, TracepointFormatTest.real("kvm_exit")).foreignArchitecture()).isEmpty();
	}

	private void decode(TracepointDecoder decoder, TracepointFormat format, Map<String, Object> values) {
		byte[] record = record(format, LITTLE, values);
		decoder.decode(record, OFFSET, record.length - OFFSET, TIME, CPU);
	}
}
