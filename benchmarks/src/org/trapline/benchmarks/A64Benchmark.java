// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Section;
import org.trapline.a64.linux.Execution;
import org.trapline.a64.linux.file.StreamFile;
import org.trapline.a64.run.Engine;
import org.trapline.a64.translate.Options;

/// Instructions decoded, interpreted, translated and run translated in a second, by one thread that is warm.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class A64Benchmark {
	private static final long MEMORY = 64 << 20;
	private static final CoreModel MODEL = CoreModel.of("armv8.2-vhe").orElseThrow();

	/// A guest program; its path is given with -p guests=FOLDER.
	@Param("control")
	public String program = "";
	@Param("guests")
	public String guests = "";
	private int[] words = {};
	private final InstructionSet instructions = InstructionSet.of(MODEL);

	/// Counts instructions, and the processor's time that they took, which tells the speed on a busy machine too.
	@State(Scope.Thread)
	public static class Instructions {
		private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		private long count;
		private long start;

		@Setup(Level.Iteration)
		public void begin() {
			count = 0;
			start = threads.getCurrentThreadCpuTime();
		}

		@TearDown(Level.Iteration)
		public void print() {
			double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
			System.out.printf(Locale.ROOT, "%.2f million instructions per second of processor time, ", count / seconds / 1e6);
		}
	}

	@Setup
	public void readWords() throws IOException {
		ElfFile file = ElfFile.read(Path.of(guests, program));
		Section code = file.sections().stream().filter(Section::executable).findFirst().orElseThrow();
		ByteBuffer bytes = ByteBuffer.wrap(file.bytes(code)).order(ByteOrder.LITTLE_ENDIAN);
		words = new int[bytes.capacity() / Integer.BYTES];
		bytes.asIntBuffer().get(words);
	}

	@Benchmark
	public int decode(Instructions counter) {
		int sum = 0;
		for (int word : words)
			sum += instructions.decode(word);
		counter.count += words.length;
		return sum;
	}

	@Benchmark
	public long interpret(Instructions counter) throws IOException {
		return run("300", Options.interpretOnly(), counter);
	}

	@Benchmark
	public long runTranslated(Instructions counter) throws IOException {
		return run("3000", Options.usual(), counter);
	}

	/// Counts the instructions that were translated, and runs them next to never: what is measured is translating.
	@Benchmark
	public long translate(Instructions counter) throws IOException {
		Execution execution = execution("1");
		Engine engine = new Engine(execution.core(), Options.atOnce(1));
		execution.run(engine::run);
		long translated = engine.regions().statistics().instructions();
		counter.count += translated;
		return translated;
	}

	private long run(String iterations, Options options, Instructions counter) throws IOException {
		Execution execution = execution(iterations);
		execution.run(new Engine(execution.core(), options)::run);
		counter.count += execution.core().instructions;
		return execution.core().instructions;
	}

	private Execution execution(String iterations) throws IOException {
		StreamFile none = StreamFile.output(OutputStream.nullOutputStream(), 1, false);
		return new Execution(Path.of(guests, program), List.of(program, iterations),
				new Execution.Options(MODEL, MEMORY, Long.MAX_VALUE, Path.of(""), false, List.of(), 1, false, Optional.empty()),
				new Execution.Streams(StreamFile.input(InputStream.nullInputStream(), false), none, none,
						new PrintStream(OutputStream.nullOutputStream())));
	}
}
