// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootCommandTest {
	private static final String BASE = "0x40000000";
	/// Turns the PL011 of virt on (UARTCR) and prints "OK".
	private static final int[] PRINT = {
			0xd2a12001, // mov x1, #0x9000000
			0x52806022, // mov w2, #0x301
			0xb9003022, // str w2, [x1, #48]
			0x528009e2, // mov w2, #'O'
			0x39000022, // strb w2, [x1]
			0x52800962, // mov w2, #'K'
			0x39000022, // strb w2, [x1]
	};
	private static final int HVC = 0xd4000002;
	private static final int SMC = 0xd4000003;
	private static final int STAY = 0x14000000; // b .
	private static final int WFI = 0xd503207f;
	/// PSCI functions SYSTEM_OFF and SYSTEM_RESET.
	private static final int OFF = 8;
	private static final int RESET = 9;

	@TempDir
	private Path folder = Path.of("");

	private static int[] psci(int function, int call) {
		return new int[] {0x52800000 | function << 5, // mov w0, #function
				0x72b08000, // movk w0, #0x8400, lsl #16
				call};
	}

	private Path program(int[]... parts) throws IOException {
		int[] words = IntStream.range(0, parts.length).flatMap(i -> IntStream.of(parts[i])).toArray();
		ByteBuffer bytes = ByteBuffer.allocate(words.length * 4).order(ByteOrder.LITTLE_ENDIAN);
		for (int word : words)
			bytes.putInt(word);
		return Files.write(folder.resolve("program.bin"), bytes.array());
	}

	@Test
	void aProgramPrintsAndTurnsTheMachineOff() throws IOException {
		Cli cli = Cli.run("boot", program(PRINT, psci(OFF, HVC)), "--at", BASE);
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(cli.out()).isEqualTo("OK");
		assertThat(cli.err()).contains("trapline: the guest turned the machine off").contains("10 instructions in")
				.contains("cpu0: 10 instructions, turned off");
	}

	@Test
	void aProgramStartsAtTheLevelThatIsAskedFor() throws IOException {
		Cli cli = Cli.run("boot", program(PRINT, psci(OFF, SMC)), "--at", BASE, "--el", "2", "--gic", "3", "--cpus", "2");
		assertThat(cli.status()).as(cli.err()).isZero();
		Cli stays = Cli.run("boot", program(new int[] {STAY}), "--at", BASE, "--el", "2", "--until", "cycles:1000");
		assertThat(stays.err()).contains("EL2 at 0x40000000");
	}

	@Test
	void aRunEndsWhereItIsToldTo() throws IOException {
		Path program = program(PRINT, new int[] {STAY});
		Cli text = Cli.run("boot", program, "--at", BASE, "--until", "OK");
		assertThat(text.status()).as(text.err()).isZero();
		assertThat(text.err()).contains("the end that was asked for is reached").containsPattern("cpu0: [78] instructions");
		Cli cycles = Cli.run("boot", program, "--at", BASE, "--until", "cycles:3M");
		assertThat(cycles.status()).isZero();
		assertThat(cycles.err()).contains("trapline: 3,000,000 cycles, 0.001500 s of the guest's time; 3,000,000 instructions");
		Cli instructions = Cli.run("boot", program, "--at", BASE, "--until", "instructions:2M");
		assertThat(instructions.err()).contains("; 2,000,");
	}

	@Test
	void aRunThatDoesNotEndIsGivenUp() throws IOException {
		Cli cycles = Cli.run("boot", program(PRINT, new int[] {STAY}), "--at", BASE, "--max-cycles", "1M", "--until", "KO");
		assertThat(cycles.status()).isEqualTo(5);
		assertThat(cycles.err()).contains("trapline: a limit is reached").contains("trapline: 1,000,000 cycles");
		assertThat(Cli.run("boot", program(new int[] {STAY}), "--at", BASE, "--max-instructions", "10k").status()).isEqualTo(5);
		assertThat(Cli.run("boot", program(new int[] {STAY}), "--at", BASE, "--max-seconds", "1").status()).isEqualTo(5);
	}

	@Test
	void whatTheGuestDoesToItselfShowsInTheStatus() throws IOException {
		Cli reset = Cli.run("boot", program(psci(RESET, HVC)), "--at", BASE);
		assertThat(reset.status()).isEqualTo(6);
		assertThat(reset.err()).contains("the guest asked for a reset");
		Cli idle = Cli.run("boot", program(new int[] {WFI, STAY}), "--at", BASE);
		assertThat(idle.status()).isEqualTo(6);
		assertThat(idle.err()).contains("no CPU has anything to execute").contains("waiting");
		Cli panic = Cli.run("boot", panic(), "--at", BASE);
		assertThat(panic.status()).isEqualTo(6);
		assertThat(panic.err()).contains("the guest's kernel has panicked");
		// adr x1, block; mov w0, #SYS_EXIT; hlt #0xf000; block: ADP_Stopped_ApplicationExit, 42
		Cli exit = Cli.run("boot", program(new int[] {0x10000081, 0x52800300, 0xd45e0000, 0xd503201f, 0x20026, 0, 42, 0}),
				"--at", BASE);
		assertThat(exit.status()).as(exit.err()).isEqualTo(42);
	}

	/// Prints what Linux prints last when it panics.
	private Path panic() throws IOException {
		byte[] text = "---[ end Kernel panic - not syncing".getBytes();
		int[] words = new int[3 + 2 * text.length + 1];
		System.arraycopy(PRINT, 0, words, 0, 3);
		for (int i = 0; i < text.length; i++) {
			words[3 + 2 * i] = 0x52800002 | text[i] << 5; // mov w2, #text[i]
			words[4 + 2 * i] = 0x39000022; // strb w2, [x1]
		}
		words[words.length - 1] = STAY;
		return program(words);
	}

	@Test
	void aRestoredRunGoesOnAsIfItHadNotEnded() throws IOException {
		// loop: add x5, x5, #1; b loop
		Path program = program(new int[] {0x910004a5, 0x17ffffff});
		Path checkpoint = folder.resolve("checkpoint");
		List<Object> options = List.of("--at", BASE, "--board", "ls2080a", "--memory", "64M", "--set", "memory.base=0x40000000");
		Cli first = run(program, options, "--until", "cycles:100001", "--save-checkpoint", checkpoint);
		assertThat(first.status()).as(first.err()).isZero();
		Cli second = Cli.run("boot", "--restore", checkpoint, "--until", "cycles:200002");
		assertThat(second.status()).as(second.err()).isZero();
		Cli whole = run(program, options, "--until", "cycles:200002");
		assertThat(line(second, "cpu0: ")).isEqualTo(line(whole, "cpu0: ")).contains("200,002 instructions");
		Cli other = Cli.run("boot", "--restore", checkpoint, "--cpus", "2", "--until", "cycles:200002");
		assertThat(other.status()).isEqualTo(1);
		assertThat(other.err()).contains("saved with \"").contains("this machine has \"");
	}

	private static Cli run(Path program, List<Object> options, Object... more) {
		Object[] all = new Object[2 + options.size() + more.length];
		all[0] = "boot";
		all[1] = program;
		System.arraycopy(options.toArray(), 0, all, 2, options.size());
		System.arraycopy(more, 0, all, 2 + options.size(), more.length);
		return Cli.run(all);
	}

	private static String line(Cli cli, String with) {
		return cli.err().lines().filter(line -> line.contains(with)).findFirst().orElse(cli.err());
	}

	@Test
	void inTimingModeCyclesComeFromTheBoardsModel() throws IOException {
		// loop: ldr x5, [x0]; add x5, x5, #1; b loop
		Path program = program(new int[] {0xf9400005, 0x910004a5, 0x17fffffe});
		Cli slow = Cli.run("boot", program, "--at", BASE, "--mode", "timing", "--until", "cycles:100k");
		assertThat(slow.status()).as(slow.err()).isZero();
		assertThat(slow.err()).contains("timing mode").doesNotContain("; 100,0");
		Cli again = Cli.run("boot", program, "--at", BASE, "--mode", "timing", "--until", "cycles:100k");
		assertThat(line(again, "cpu0: ")).isEqualTo(line(slow, "cpu0: "));
	}

	@ParameterizedTest
	@CsvSource({"cycles:100000, 1000", "instructions:100k, 5000", "OK, 100000"})
	void timingModeBeginsAndEndsWhereItIsToldTo(String when, int most) throws IOException {
		// loop: add x5, x5, #1; b loop
		Path program = program(PRINT, new int[] {0x910004a5, 0x17ffffff});
		Cli cli = Cli.run("boot", program, "--at", BASE, "--timing-from", when, "--timing-until", "instructions:600k",
				"--until", "instructions:1M");
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(line(cli, "cpu0: ")).contains("functional mode");
		assertThat(line(cli, "cycles in timing mode: base")).contains("base");
		long cycles = cycles(cli);
		// a turn of two instructions takes a cycle in timing mode
		long begun = when.equals("OK") ? 10 : 100_000;
		assertThat(cycles).isBetween(1_000_000 - (600_000 - begun) * 3 / 4, 1_010_000 - (600_000 - begun) / 2 + most);
		Cli again = Cli.run("boot", program, "--at", BASE, "--timing-from", when, "--timing-until", "instructions:600k",
				"--until", "instructions:1M");
		assertThat(line(again, "cpu0: ")).isEqualTo(line(cli, "cpu0: "));
	}

	@Test
	void cachesAreWarmedInFunctionalModeIfThatIsWanted() throws IOException {
		// mov x1, #0x40500000; mov x5, #256; loop: ldr x6, [x1], #64; subs x5, x5, #1; b.ne loop; hint #0x71 and the same loop again, from the same place
		int[] loop = {0xd2a80a01, 0xd2802005, 0xf8440426, 0xf10004a5, 0x54ffffc1};
		Path program = program(loop, new int[] {0xd5032e3f}, loop, psci(OFF, HVC));
		Cli cold = Cli.run("boot", program, "--at", BASE);
		Cli warm = Cli.run("boot", program, "--at", BASE, "--warm-caches");
		assertThat(warm.status()).as(warm.err()).isZero();
		assertThat(line(warm, "cpu0: ")).isEqualTo(line(cold, "cpu0: "));
		assertThat(cycles(warm)).isLessThan(cycles(cold));
	}

	private static long cycles(Cli cli) {
		return Long.parseLong(line(cli, "guest's time").replaceAll("trapline: ([0-9,]+) cycles.*", "$1").replace(",", ""));
	}

	@Test
	void regionsBetweenMarkersComeOutAsCounters() throws IOException {
		// mov x0, #'r'; hint #0x71; hint #0x72; add twice; hint #0x73
		Path program = program(new int[] {0xd2800e40, 0xd5032e3f, 0xd5032e5f, 0x910004a5, 0x910004a5, 0xd5032e7f}, psci(OFF, HVC));
		Path run = folder.resolve("regions");
		Cli cli = Cli.run("boot", program, "--at", BASE, "-o", run);
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(line(cli, "region r")).contains("region r, 1 times").contains("3 instructions; in timing mode: ");
		assertThat(run.resolve("counters.json")).content()
				.contains("{\"cpu\":\"0\",\"region\":\"r\",\"counter-value\":\"3.000000\",\"unit\":\"\",\"event\":\"instructions\"}");
		assertThat(Cli.run("report", run).out()).contains("cycles-base, CPU0 r");
	}

	@Test
	void aRunIsAFolderThatReportsAreMadeOf() throws IOException {
		Path run = folder.resolve("run");
		Cli cli = Cli.run("boot", program(PRINT, psci(OFF, HVC)), "--at", BASE, "-o", run);
		assertThat(cli.status()).as(cli.err()).isZero();
		assertThat(run.resolve("console.txt")).hasContent("OK");
		Cli report = Cli.run("report", run);
		assertThat(report.status()).as(report.err()).isZero();
		assertThat(report.out()).contains("instructions").contains("task-clock").containsPattern("Board +virt \\(model\\)")
				.containsPattern("entered at +EL1").containsPattern("image +.*program.bin").doesNotContain("board.yaml: not taken");
		Path again = folder.resolve("again.yaml");
		Files.copy(run.resolve("board.yaml"), again);
		assertThat(Cli.run("boot", program(PRINT, psci(OFF, HVC)), "--at", BASE, "--board", again).status()).isZero();
		assertThat(Cli.run("boot", program(PRINT), "--at", BASE, "-o", run).err())
				.contains("found files there, expected an empty folder or none");
	}

	@Test
	void aGuestThatJumpsIntoDataIsToldWhereItIs() throws IOException {
		// mov x1, #0x40000000; add x1, x1, #16; br x1; nop; data; without vectors the exception's address 0x200 has nothing
		Cli cli = Cli.run("boot", program(new int[] {0xd2a80001, 0x91004021, 0xd61f0020, 0xd503201f, 0x12345}), "--at", BASE);
		assertThat(cli.status()).as(cli.err()).isEqualTo(6);
		assertThat(cli.err()).contains("each CPU faults in its own exception vector, again and again")
				.contains("cpu0: EL1 at 0x200, where no instruction can be read, SP 0x0, DAIF 0xf")
				.contains("EL1: ESR 0x86000010 (instruction abort, external abort), FAR 0x200, ELR 0x200")
				.contains("exception to EL1 at cycle 4: undefined instruction, ESR 0x2000000, FAR 0x0, of the instruction at 0x40000010")
				.containsPattern("instruction abort, external abort, .* at 0x200, 1,0..,... times").contains("ran from 0x40000000");
	}

	@Test
	void aGuestThatLoopsWithInterruptsOffIsToldWhereItIs() throws IOException {
		Cli cli = Cli.run("boot", program(new int[] {STAY}), "--at", BASE, "--max-cycles", "1M", "--el", "2");
		assertThat(cli.status()).isEqualTo(5);
		assertThat(cli.err()).contains("a limit is reached")
				.contains("cpu0: EL2 at 0x40000000 (14000000 b 0x40000000), SP 0x0, DAIF 0xf")
				.contains("EL2: ESR 0x0, FAR 0x0, ELR 0x0");
	}

	@Test
	void anAccessToNowhereIsToldAFewTimes() throws IOException {
		// adr x9, vectors; msr vbar_el1, x9; mov x1, #0x3f000000; str w2, [x1, #4]; b .
		int[] words = new int[(0x800 + 0x204) / 4];
		Arrays.fill(words, 0xd503201f);
		System.arraycopy(new int[] {0x10004009, 0xd518c009, 0xd2a7e001, 0xb9000422, STAY}, 0, words, 0, 5);
		// eret: again and again
		words[0xa00 / 4] = 0xd69f03e0;
		Cli cli = Cli.run("boot", program(words), "--at", BASE, "--max-cycles", "1M");
		assertThat(cli.status()).isEqualTo(5);
		assertThat(cli.err()).contains(
				"trapline: bus: cpu0 at 0x4000000c writes 4 bytes at 0x3f000004, where nothing is: an external abort")
				.containsOnlyOnce("trapline: bus: there are more such messages")
				.contains("(data abort, write, external abort), FAR 0x3f000004, ELR 0x4000000c");
		assertThat(cli.err().lines().filter(line -> line.startsWith("trapline: bus: cpu0"))).hasSize(10);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                               | 2 | found no image, expected one, or linux, or --restore FILE
			program --restore there        | 2 | --restore: expected no image with it
			--restore there --append x     | 2 | --restore: expected no --initrd, --append, --dtb or --at with it
			--restore nowhere              | 1 | nowhere: no such file
			program --el 3                 | 2 | --el 3: expected 1 or 2
			program --at 0x40000000 --symbols program  | 1 | expected 64 bytes: an ELF header
			program --mode fast            | 2 | --mode fast: expected functional or timing
			program --timing-from cycles:x | 2 | --timing-from cycles:x: expected a number
			program --timing-until=        | 2 | --timing-until: expected a text that is not empty
			program --set gic              | 2 | --set gic: expected KEY=VALUE
			program --gic 4                | 1 | virt.yaml, key gic.version: found "4", expected a whole number from 2 to 3
			program --cpus 9               | 1 | virt.yaml, key cpus: found "9", expected a whole number from 1 to 8
			program --memory 3M            | 1 | virt.yaml, key memory.size: found 3M, expected multiples of 2M
			program --cpu a57              | 1 | virt.yaml, key clusters[0].core.model: found "a57", expected one of
			program --board nowhere.yaml   | 1 | nowhere.yaml: found no such file, expected a board's file, or one of: virt, ls2080a
			program --board folder         | 1 | : found a folder, expected a board's file, or one of: virt, ls2080a
			--restore folder               | 1 | : a folder, and no checkpoint
			folder                         | 1 | : found a folder, expected a kernel Image or an ELF file
			program --at 0x40000000 --initrd folder  | 1 | : found a folder, expected an initial RAM disk
			program --save-checkpoint nowhere/x      | 2 | expected a file in a folder that there is
			program --save-checkpoint folder         | 2 | expected a file in a folder that there is
			nowhere                        | 1 | nowhere: found no such file
			program                        | 1 | program.bin: found neither an ELF file nor an arm64 kernel Image
			program --at here              | 2 | --at here: expected an address such as 0x40080000
			program --at 0x10              | 1 | found image of 4 bytes at 0x10 to 0x13, expected all of it in memory at 0x40000000
			program --until cycles:x       | 2 | --until cycles:x: expected a number
			program --max-seconds 0        | 2 | --max-seconds 0: expected a number from 1
			program --at 0x40000000 --drive nowhere  | 2 | --drive nowhere: expected a file that can be read
			program --at 0x40000000 --share nowhere  | 2 | --share nowhere: expected a directory
			program --at 0x40000000 --dtb program    | 1 | device tree blob, offset 0: found 4 bytes, expected a header of 40
			program --at 0x40000000 --dtb nowhere    | 1 | nowhere: found no such file, expected a device tree blob
			program --at 0x40000000 --initrd nowhere | 1 | nowhere: found no such file, expected an initial RAM disk
			program --at 0x40000000 --gdb 99999      | 2 | --gdb 99999: expected a number from 0 to 65535
			""")
	void whatIsWrongIsSaid(String words, int status, String message) throws IOException {
		Path program = program(new int[] {STAY});
		String line = words == null ? "boot" : "boot " + words;
		Object[] arguments = List.of(line.split(" ")).stream()
				.map(word -> word.equals("program") ? program : word.startsWith("nowhere") ? folder.resolve(word)
						: word.equals("folder") ? folder : word).toArray();
		Cli cli = Cli.run(arguments);
		assertThat(cli.err()).contains(message.replace("--drive nowhere", "--drive " + folder.resolve("nowhere"))
				.replace("--share nowhere", "--share " + folder.resolve("nowhere")));
		assertThat(cli.status()).isEqualTo(status);
		assertThat(cli.err().lines()).as("what is wrong has to be seen above what there is").hasSizeLessThan(6);
	}

	@Test
	void aBoardThatIsNotTheCheckpointsIsRefusedEvenIfItIsTheUsualOne() throws IOException {
		Path program = program(new int[] {STAY});
		Path checkpoint = folder.resolve("ls2080a.checkpoint");
		Cli saved = Cli.run("boot", program, "--at", "0x80000000", "--board", "ls2080a", "--until", "cycles:10", "--save-checkpoint",
				checkpoint);
		assertThat(saved.status()).as(saved.err()).isZero();
		Cli other = Cli.run("boot", "--restore", checkpoint, "--board", "virt", "--until", "cycles:20");
		assertThat(other.status()).isEqualTo(1);
		assertThat(other.err()).contains("saved with \"name: LS2080A\", this machine has \"name: virt\"");
		assertThat(Cli.run("boot", "--restore", checkpoint, "--board", "ls2080a", "--until", "cycles:20").status()).isZero();
	}

	@Test
	void aCheckpointWantsTheSharesThatItWasSavedWith() throws IOException {
		Path program = program(new int[] {STAY});
		Path checkpoint = folder.resolve("checkpoint");
		Path shared = Files.createDirectory(folder.resolve("shared"));
		Cli saved = Cli.run("boot", program, "--at", BASE, "--share", shared, "--until", "cycles:10", "--save-checkpoint", checkpoint);
		assertThat(saved.status()).as(saved.err()).isZero();
		assertThat(Cli.run("boot", "--restore", checkpoint, "--until", "cycles:20").err())
				.contains("saved with \"share " + shared + "\", which this machine lacks");
		assertThat(Cli.run("boot", "--restore", checkpoint, "--share", shared, "--share", folder, "--until", "cycles:20").err())
				.contains("saved without \"share " + folder + "\", which this machine has");
		assertThat(Cli.run("boot", "--restore", checkpoint, "--share", shared, "--until", "cycles:20").status()).isZero();
	}

	@Test
	void anImageWithNothingInItIsRefused() throws IOException {
		Cli cli = Cli.run("boot", program(), "--at", BASE);
		assertThat(cli.status()).isEqualTo(1);
		assertThat(cli.err()).contains("program.bin: found nothing in it, expected an image");
	}

	@Test
	void aRunThatDidNotBeginLeavesNothing() throws IOException {
		Path run = folder.resolve("refused");
		Path program = program(new int[] {STAY});
		assertThat(Cli.run("boot", program, "--at", BASE, "-o", run, "--drive", folder).status()).isEqualTo(1);
		assertThat(run).doesNotExist();
		assertThat(Cli.run("boot", program, "--at", BASE, "-o", program).err()).contains("found a file, expected an empty folder or none");
	}
}
