// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Row;

/// Has machines run the same random sequences, and finds the instructions after which they differ.
final class Oracle {
	private static final int SEQUENCES = 400;
	private static final int RUNS = 12;
	private static final int UNITS = 10;
	private static final int ROOM = 400;
	private static final int OF_A_ROW = 3;
	private static final int ENOUGH = 300;

	private final Machine reference;
	private final List<Machine> subjects;
	private final SequenceGenerator generator;
	private final Random random;
	private final Values values;
	private final List<Difference> differences = new ArrayList<>();
	private final Map<Row, Integer> found = new HashMap<>();
	private int shrunk;
	private final List<String> gone = new ArrayList<>();

	Oracle(Machine reference, List<? extends Machine> subjects, SequenceGenerator generator, Random random) {
		this.reference = reference;
		this.subjects = List.copyOf(subjects);
		this.generator = generator;
		this.random = random;
		values = generator.values();
	}

	/// What was found: of each row the first few.
	List<Difference> differences() {
		return differences;
	}

	/// Differences that were gone when their sequence was run again by itself: the sequences, and what differed.
	List<String> gone() {
		return gone;
	}

	/// Whether so much is wrong that there is no sense in going on.
	boolean hopeless() {
		return shrunk >= ENOUGH;
	}

	/// Makes a batch, has all run it, and compares.
	void batch() {
		List<Sequence> sequences = new ArrayList<>();
		int[] code = new int[Batch.CODE_WORDS];
		int at = 0;
		while (sequences.size() < SEQUENCES && at < code.length - ROOM) {
			Assembly assembly = generator.next(Batch.CODE + (long) at * Integer.BYTES, 1 + random.nextInt(UNITS));
			Sequence sequence = Sequence.of(assembly, reference.leave());
			sequences.add(sequence);
			System.arraycopy(sequence.words(), 0, code, at, sequence.words().length);
			at += sequence.words().length;
		}
		List<Batch.Run> runs = new ArrayList<>();
		for (Sequence sequence : sequences)
			for (int i = 0; i < RUNS; i++)
				runs.add(new Batch.Run(sequence.address(), values.state()));
		Batch batch = new Batch(Arrays.copyOf(code, at), values.memory(), runs, false);
		List<List<Batch.Result>> theirs = run(batch);
		List<Batch.Result> expected = theirs.getLast();
		for (int subject = 0; subject < subjects.size(); subject++)
			for (int i = 0; i < runs.size() && !hopeless(); i++)
				if (Difference.between(expected.get(i), theirs.get(subject).get(i)))
					keep(sequences.get(i / RUNS), runs.get(i), batch.memory(), subjects.get(subject), expected.get(i),
							theirs.get(subject).get(i));
	}

	private void keep(Sequence sequence, Batch.Run run, long[] memory, Machine subject, Batch.Result expected,
			Batch.Result actual) {
		shrunk++;
		Optional<Difference> difference = shrink(sequence, run, memory, subject);
		if (difference.isEmpty()) {
			if (gone.size() < OF_A_ROW)
				gone.add(sequence + Difference.text(reference.name(), expected, subject.name(), actual));
		} else if (found.merge(difference.get().row(), 1, Integer::sum) <= OF_A_ROW)
			differences.add(difference.get());
	}

	/// The results of the subjects, and then of the reference, which works meanwhile if it can.
	private List<List<Batch.Result>> run(Batch batch) {
		if (reference instanceof QemuMachine qemu)
			qemu.start(batch);
		List<List<Batch.Result>> results = new ArrayList<>();
		for (Machine subject : subjects)
			results.add(subject.run(batch));
		results.add(reference instanceof QemuMachine qemu ? qemu.finish(batch) : reference.run(batch));
		return results;
	}

	/// The first instruction of a sequence after which a subject differs; empty if it does no longer.
	private Optional<Difference> shrink(Sequence sequence, Batch.Run run, long[] memory, Machine subject) {
		Batch.Result before = new Batch.Result(0, 0, run.before(), Batch.hash(memory), memory, 0);
		for (int length = 1; length < sequence.words().length; length++) {
			Sequence prefix = sequence.prefix(length, reference.leave());
			int[] code = new int[prefix.index() + prefix.words().length];
			System.arraycopy(prefix.words(), 0, code, prefix.index(), prefix.words().length);
			// several times, since what is run often may be run in another way
			Batch batch = new Batch(code, memory, Collections.nCopies(RUNS, run), true);
			Batch.Result expected = reference.run(batch).getLast();
			Batch.Result actual = subject.run(batch).getLast();
			if (Difference.between(expected, actual)) {
				int word = sequence.words()[length - 1];
				int row = Decoder.decode(word);
				return Optional.of(new Difference(InstructionSet.table().rows().get(row), word,
						sequence.address() + (length - 1L) * Integer.BYTES, before, expected, actual, reference.name(),
						subject.name()));
			}
			before = expected;
		}
		return Optional.empty();
	}
}
