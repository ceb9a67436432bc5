// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/// Tracepoints of KVM for recordings that tests write: kvm_entry with id 500, kvm_exit with id 501.
final class Kvm {
	static final int ENTRY = 500;
	static final int EXIT = 501;

	private static final String COMMON = """
			format:
				field:unsigned short common_type;	offset:0;	size:2;	signed:0;
				field:unsigned char common_flags;	offset:2;	size:1;	signed:0;
				field:unsigned char common_preempt_count;	offset:3;	size:1;	signed:0;
				field:int common_pid;	offset:4;	size:4;	signed:1;

			""";
	private static final String ENTRY_FORMAT = "name: kvm_entry\nID: 500\n" + COMMON
			+ "\tfield:unsigned long vcpu_pc;\toffset:8;\tsize:8;\tsigned:0;\n\nprint fmt: \"PC: 0x%016lx\", REC->vcpu_pc\n";
	private static final String EXIT_FORMAT = "name: kvm_exit\nID: 501\n" + COMMON + """
				field:int ret;	offset:8;	size:4;	signed:1;
				field:unsigned int esr_ec;	offset:12;	size:4;	signed:0;
				field:unsigned long vcpu_pc;	offset:16;	size:8;	signed:0;

			print fmt: "%s", __print_symbolic(REC->ret, {0, "IRQ" }, {2, "TRAP" })
			""";

	private Kvm() {
	}

	static PerfDataWriter tracingData(PerfDataWriter to) {
		return to.feature(Features.TRACING_DATA,
				f -> PerfDataWriter.tracingData(f, Map.of("kvm", List.of(ENTRY_FORMAT, EXIT_FORMAT))));
	}

	static byte[] entry(ByteOrder order, int thread, long pc) {
		// the kernel fills raw data up so that the next field is aligned
		return new Fields(order).u16(ENTRY).u16(0).u32(thread).i64(pc).u32(0).toBytes();
	}

	static byte[] exit(ByteOrder order, int thread, int ret, int exceptionClass, long pc) {
		return new Fields(order).u16(EXIT).u16(0).u32(thread).u32(ret).u32(exceptionClass).i64(pc).u32(0).toBytes();
	}
}
