// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.a64.SystemRegisters.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrappedRegistersTest {
	@Test
	void coprocessorAccessHasItsOperands() {
		assertThat(TrappedRegisters.name(encoding(0, 0, 9, 12, 0), false)).isEqualTo("cp 0 c9 c12 0");
	}

	@Test
	void agreesWithTheNamesThatTheKernelPrinted() throws IOException {
		Pattern printed = Pattern.compile("SYS_(\\w+) \\((\\d+),(\\d+),(\\d+),(\\d+),(\\d+)\\)");
		Set<String> seen = new HashSet<>();
		for (String line : Files.readAllLines(PrintedRecording.traces().resolve("ftrace/ftrace-local-tgid.txt"))) {
			Matcher m = printed.matcher(line);
			if (m.find()) {
				seen.add(m.group(1));
				assertThat(TrappedRegisters.name(encoding(number(m, 2), number(m, 3), number(m, 4),
						number(m, 5), number(m, 6)), true)).isEqualTo(m.group(1));
			}
		}
		assertThat(seen).isNotEmpty();
	}

	@Test
	void syndromeHasTheEncodingInItsOwnOrder() {
		// MSR ICC_SGI1R_EL1, x3
		int iss = 3 << 20 | 5 << 17 | 0 << 14 | 12 << 10 | 3 << 5 | 11 << 1;
		assertThat(TrappedRegisters.ofSyndrome(0x6200_0000L | iss)).isEqualTo(encoding(3, 0, 12, 11, 5));
		assertThat(TrappedRegisters.writeOfSyndrome(iss)).isTrue();
		assertThat(TrappedRegisters.writeOfSyndrome(iss | 1)).isFalse();
	}

	private static int number(Matcher m, int group) {
		return Integer.parseInt(m.group(group));
	}
}
