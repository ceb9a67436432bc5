// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.kvm.Printed;
import org.trapline.kvm.ScenarioException;
import org.trapline.measure.yaml.YamlException;

/// The process that runs points: it is told the folder of one a line, runs what lies there, and answers on standard output.
///
/// Answers are {@code at CYCLES} and {@code says SYSTEM TEXT} now and then, and in the end {@code right WORDS}, {@code wrong WORDS} (of the workload), or
/// {@code failed WORDS} (of Trapline or this machine). It ends when its standard input does: when whoever started it is gone.
public final class Worker {
	/// What it answers, before a blank and words.
	static final String AT = "at";
	static final String SAYS = "says";
	static final String RIGHT = "right";
	static final String WRONG = "wrong";
	static final String FAILED = "failed";

	private static final String END = "";

	private Worker() {
	}

	/// Whether a line is the last answer for a point.
	static boolean ends(String line) {
		return List.of(RIGHT, WRONG, FAILED).stream().anyMatch(word -> line.startsWith(word + ' '));
	}

	public static void main(String[] arguments) throws InterruptedException {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
		// whatever else prints does not come in between
		System.setOut(System.err);
		BlockingQueue<String> folders = new LinkedBlockingQueue<>();
		Thread reader = new Thread(() -> read(folders), "commands");
		reader.setDaemon(true);
		reader.start();
		for (String folder = folders.take(); !folder.equals(END); folder = folders.take())
			answer(out, Path.of(folder));
		System.exit(0);
	}

	private static void read(BlockingQueue<String> folders) {
		try {
			BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
			for (String line = in.readLine(); line != null; line = in.readLine())
				folders.add(line);
		} catch (IOException _) {
			// the same as its end
		}
		// nobody waits for what is being run
		Runtime.getRuntime().halt(0);
	}

	private static void answer(PrintStream out, Path folder) {
		String answer;
		try {
			PointOutcome outcome = run(folder, out);
			answer = (outcome.right() ? RIGHT : WRONG) + ' ' + outcome.words();
		} catch (IOException e) {
			answer = FAILED + ' ' + words(folder, e);
		} catch (UncheckedIOException e) {
			answer = FAILED + ' ' + e.getMessage();
		} catch (YamlException | ScenarioException e) {
			answer = FAILED + ' ' + e.getMessage();
		} catch (RuntimeException | StackOverflowError e) {
			e.printStackTrace();
			answer = FAILED + " a defect of Trapline, please report it: " + e + " at " + (e.getStackTrace().length > 0
					? e.getStackTrace()[0] : "an unknown place");
		}
		out.println(answer.replaceAll("[\\r\\n]+", "; "));
		out.flush();
	}

	private static PointOutcome run(Path folder, PrintStream out) throws IOException, YamlException, ScenarioException {
		Experiment experiment = ExperimentFile.read(folder.resolve(PointFile.NAME), List.of(), Experiment.Form.FULL);
		Point point = experiment.points().getFirst();
		return new Simulated(new PointSimulation(point.setup(), point.seed()), folder, new Simulated.Told() {
			@Override
			public void at(long cycles) {
				out.println(AT + ' ' + cycles);
				out.flush();
			}

			@Override
			public void printed(Printed printed) {
				out.println(SAYS + ' ' + EscapedLine.of(printed.system()) + ' ' + EscapedLine.of(printed.text()));
			}
		}).run();
	}

	/// What went wrong, with the point's folder where no file is named: some of the system's messages name none.
	static String words(Path folder, IOException e) {
		String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		return message.indexOf('/') < 0 ? folder + ": " + message : message;
	}
}
