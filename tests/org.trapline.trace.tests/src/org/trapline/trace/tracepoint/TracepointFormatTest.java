// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.trace.exits.PrintedRecording;
import org.trapline.trace.tracepoint.TracepointFormat.Field;
import org.trapline.trace.tracepoint.TracepointFormat.Storage;

class TracepointFormatTest {
	/// The formats of a real kernel, by file name.
	static TracepointFormat real(String name) {
		Path file = PrintedRecording.traces().resolve("formats/" + name + ".format");
		try {
			String system = name.startsWith("sched_") ? "sched" : name.startsWith("irq_") ? "irq" : "kvm";
			return TracepointFormat.parse(system, Files.readString(file));
		} catch (IOException e) {
			throw new AssertionError("needs the format file " + file, e);
		} catch (TracepointFormatException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void kvmExitHasItsFields() {
		TracepointFormat exit = real("kvm_exit");
		assertThat(exit.fullName()).isEqualTo("kvm:kvm_exit");
		assertThat(exit.id()).isEqualTo(61);
		assertThat(exit.fields()).extracting(Field::name).containsExactly("common_type", "common_flags",
				"common_preempt_count", "common_pid", "ret", "esr_ec", "vcpu_pc");
		assertThat(exit.field("nothing", "ret"))
				.contains(new Field("ret", "int", 8, 4, true, false, Storage.INLINE));
		assertThat(exit.printFormat()).startsWith("\"%s: HSR_EC").endsWith("REC->vcpu_pc");
	}

	@Test
	void arraysPointersAndStringsAreTold() {
		assertThat(real("sched_switch").field("prev_comm"))
				.contains(new Field("prev_comm", "char", 8, 16, false, true, Storage.INLINE));
		assertThat(real("irq_handler_entry").field("name"))
				.contains(new Field("name", "__data_loc char[]", 12, 4, false, true, Storage.DATA_LOC));
		assertThat(real("kvm_sys_access").field("name"))
				.contains(new Field("name", "const char *", 24, 8, false, false, Storage.INLINE));
	}

	@Test
	void allFormatsOfAKernelParse() throws IOException, TracepointFormatException {
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(PrintedRecording.traces().resolve("formats"),
				"*.format")) {
			for (Path file : files) {
				TracepointFormat format = TracepointFormat.parse("", Files.readString(file));
				assertThat(file.getFileName()).hasToString(format.name() + ".format");
				assertThat(format.fields()).hasSizeGreaterThanOrEqualTo(4);
				names.add(format.name());
			}
		}
		assertThat(names).hasSizeGreaterThan(40);
	}

	@Test
	void badTextsSayWhereAndWhat() {
		assertBad("ID: 4\n", 1, "no line \"name:\"");
		assertBad("name: x\n", 1, "no line \"ID:\" in the format of x");
		assertBad("name: x\nID: many\n", 2, "\"many\"");
		assertBad("name: x\nID: 70000\n", 2, "\"70000\"");
		assertBad("name: x\nID: 1\nfield:int a; offset:-1; size:4;\n", 3, "\"-1\"");
		assertBad("name: x\nID: 1\n\tfield:int a; size:4;\n", 3, "\"field:int a; size:4;\"");
		assertBad("name: x\nID: 1\n\tfield:int a; offset:65536; size:4;\n", 3, "field:int a");
		assertBad("name: x\nID: 1\n\tfield:int a; offset:999999999999; size:4;\n", 3, "999999999999");
	}

	@Test
	void signIsInferredFromTheTypeWhereOldKernelsLeaveItOut() throws TracepointFormatException {
		TracepointFormat f = TracepointFormat.parse("x",
				"name: x\r\nID: 1\r\nfield:unsigned long a;\toffset:0;\tsize:8;\r\nfield:pid_t b;\toffset:8;\tsize:4;\r\n");
		assertThat(f.fields()).extracting(Field::signed).containsExactly(false, true);
	}

	private static void assertBad(String text, int line, String found) {
		assertThatThrownBy(() -> TracepointFormat.parse("kvm", text)).isInstanceOf(TracepointFormatException.class)
				.satisfies(e -> {
					TracepointFormatException bad = (TracepointFormatException) e;
					assertThat(bad.line()).isEqualTo(line);
					assertThat(bad.found()).contains(found);
					assertThat(bad.expected()).isNotBlank();
				});
	}
}
