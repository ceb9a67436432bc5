// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of programs that cannot go on, and what they are refused.
class LimitsTest {
	@TempDir
	private static Path folder = Path.of("");
	private static Path program = Path.of("");

	@BeforeAll
	static void build() throws Exception {
		program = Outcome.build(folder, "limits.c");
	}

	private static Outcome.Setting setting() {
		return Outcome.Setting.in(folder);
	}

	private static Outcome run(String which) throws Exception {
		return Outcome.ofTrapline(setting(), program, which);
	}

	@Test
	void aStackOverflowIsCalledSo() throws Exception {
		Outcome outcome = run("o");
		assertThat(outcome.status()).isEqualTo(139);
		assertThat(outcome.messages()).startsWith(program + ": SIGSEGV: cannot write 0x7fff")
				.contains(": stack overflow: the stack has its limit of 8 MiB, and ends at 0x7fff7ff000\n",
						"<deeper+0x", "  from 0x");
	}

	@Test
	void aWildJumpIsReportedWithItsCaller() throws Exception {
		Outcome outcome = run("j");
		assertThat(outcome.status()).isEqualTo(139);
		assertThat(outcome.messages())
				.startsWith(program + ": SIGSEGV: cannot execute 0x123456789abc: nothing is mapped there\n"
						+ "  at 0x123456789abc, where no instruction can be read\n")
				.containsPattern("  from 0x[0-9a-f]+ <jump\\+0x[0-9a-f]+>\n");
		assertThat(Outcome.ofQemu(setting(), program, "j").status()).isEqualTo(139);
	}

	@Test
	void aJumpIntoDataIsReported() throws Exception {
		Outcome outcome = run("d");
		assertThat(outcome.status()).isEqualTo(139);
		assertThat(outcome.messages()).containsPattern("SIGSEGV: cannot execute 0x[0-9a-f]+: it is in 0x.* rw- limits\n")
				.containsPattern("  at 0x[0-9a-f]+ <word[.0-9]*>: 00000000  udf");
	}

	@Test
	void anUnalignedJumpIsABusError() throws Exception {
		Outcome outcome = run("m");
		assertThat(outcome.status()).isEqualTo(135);
		assertThat(outcome.messages()).contains(": SIGBUS: jump to the unaligned address 0x").contains("<main+0x2>");
	}

	@Test
	void anEndlessLoopIsStopped() throws Exception {
		Outcome outcome = Outcome.ofTrapline(setting().stoppedAfter(5_000_000), program, "l");
		assertThat(outcome.status()).isEqualTo(152);
		assertThat(outcome.messages())
				.startsWith(program + ": stopped after " + outcome.instructions() + " instructions (--max-instructions)\n")
				.containsPattern("  at 0x[0-9a-f]+ <spin.*>: 14000000  b 0x[0-9a-f]+\n");
		assertThat(outcome.instructions()).isBetween(5_000_000L, 5_001_000L);
		assertThat(Outcome.ofTrapline(setting().stoppedAfter(5_000_000), program, "l")).isEqualTo(outcome);
	}

	@Test
	void anUndefinedInstructionIsShownWithTheRegisters() throws Exception {
		Outcome outcome = run("u");
		assertThat(outcome.status()).isEqualTo(132);
		assertThat(outcome.messages()).startsWith(program + ": SIGILL: undefined instruction\n")
				.containsPattern("  at 0x[0-9a-f]+ <undefined.*>: 00c0ffee  undefined\n")
				.containsPattern("  x0   0x[0-9a-f]{16}  x1   0x").containsPattern("  sp   0x0000007f[0-9a-f]{8}\n")
				.containsPattern("  pc   0x[0-9a-f]{16}  nzcv [-NZCV]{4}  fpcr 0x00000000  fpsr 0x[0-9a-f]{8}  [0-9]+ instr");
	}

	@Test
	void anInstructionThatTheCpuLacksIsUndefined() throws Exception {
		assertThat(run("a").status()).isZero();
		Outcome outcome = Outcome.ofTrapline(setting().on("cortex-a57"), program, "a");
		assertThat(outcome.status()).isEqualTo(132);
		assertThat(outcome.messages()).contains("stadd", "(which this CPU has not)");
	}

	@Test
	void codeCannotBeWritten() throws Exception {
		Outcome outcome = run("w");
		assertThat(outcome.status()).isEqualTo(139);
		assertThat(outcome.messages()).containsPattern("cannot write 0x[0-9a-f]+: it is in 0x.* r-x limits\n");
	}

	@Test
	void aWaitThatNobodyCanEndIsAnError() throws Exception {
		Outcome outcome = run("f");
		assertThat(outcome.status()).isEqualTo(1);
		assertThat(outcome.messages()).contains("it waits for ever (futex): there is no thread that could wake it\n");
	}

	@Test
	void theProgramIsToldWhatTheCpuIs() throws Exception {
		Outcome plain = Outcome.ofTrapline(setting().on("cortex-a57"), program, "i");
		assertThat(plain.out())
				.isEqualTo("hwcap 8ff platform aarch64\nmidr 411fd073 isar0 11120 pfr0 11 mmfr0 ff000000 ctr 8444c004"
				+ " dczid 4 frequency 25000000\n");
		assertThat(run("i").out()).startsWith("hwcap 109fff platform aarch64\nmidr f0000 isar0 100010211120 pfr0 110011 ");
	}

	@Test
	void whatIsNotSupportedIsNamedOnce() throws Exception {
		Outcome outcome = run("s");
		assertThat(outcome.out()).isEqualTo("fork -1 Function not implemented\nfork -1 Function not implemented\n"
				+ "thread Function not implemented\ncall 1999: -1 Function not implemented\nwait -1 No child processes\n");
		assertThat(outcome.messages()).isEqualTo("trapline: not supported: clone\n"
				+ "trapline: not supported: system call 1999\n");
	}

	@Test
	void timeAndRandomNumbersAreTheSameInEveryRun() throws Exception {
		Outcome outcome = run("t");
		assertThat(outcome.out()).startsWith("slept 3600 s, now 1767229200, random ");
		assertThat(run("t")).isEqualTo(outcome);
	}

	@Test
	void aFixedMappingThatMayNotReplaceFails() throws Exception {
		assertThat(run("n").out()).isEqualTo("File exists\n");
	}
}
