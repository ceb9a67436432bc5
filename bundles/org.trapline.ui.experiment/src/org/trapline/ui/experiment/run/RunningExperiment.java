// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.work.RunEvent;
import org.trapline.experiment.work.RunStatus;

/// An experiment that runs or ran in this session: how far its points are, and what they print.
///
/// Told by the job, asked by any thread; listeners are called in the user interface's.
public final class RunningExperiment implements RunEvent.Listener {
	/// Of what a point prints no more is kept than the last so many characters.
	private static final int MOST = 1 << 20;

	private final RunOrder order;
	private final Executor screen;
	private final Map<String, StringBuilder> consoles = new LinkedHashMap<>();
	private final Map<String, String> speakers = new LinkedHashMap<>();
	private final List<String> notes = new ArrayList<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean told = new AtomicBoolean();
	private @Nullable RunStatus status;
	private State state = State.PREPARING;
	private String title;
	private String failure = "";
	private int results;

	/// What is the matter with all of it.
	public enum State {
		/// Its file is read.
		PREPARING,
		/// Points run.
		RUNNING,
		/// All points were run, well or not.
		DONE,
		/// It was ended before.
		CANCELLED,
		/// It could not be run at all.
		FAILED;

		/// Whether nothing of it runs any more.
		public boolean ended() {
			return this != PREPARING && this != RUNNING;
		}
	}

	/// @param screen runs in the user interface's thread
	RunningExperiment(RunOrder order, Executor screen) {
		this.order = order;
		this.screen = screen;
		title = String.valueOf(order.file().getFileName());
	}

	/// How it is run.
	public RunOrder order() {
		return order;
	}

	/// What it is called.
	public synchronized String title() {
		return title;
	}

	public synchronized State state() {
		return state;
	}

	/// Why it could not be run, with every mistake of its file; empty if it could.
	public synchronized String failure() {
		return failure;
	}

	/// How far it is; empty before its points are known.
	public synchronized Optional<RunStatus> status() {
		return Optional.ofNullable(status);
	}

	/// How many points have got results so far.
	public synchronized int results() {
		return results;
	}

	/// What a point has printed so far, and what happened to it.
	public synchronized String console(String point) {
		return consoles.containsKey(point) ? consoles.get(point).toString() : "";
	}

	/// What happened that is not of one point's run, such as results that were put aside.
	public synchronized List<String> notes() {
		return List.copyOf(notes);
	}

	/// Calls the listener after every change, some of them together.
	///
	/// @return ends that
	public Runnable onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/// Tells that its points are known.
	void begins(String name, RunStatus points) {
		synchronized (this) {
			title = name.isEmpty() ? title : name;
			status = points;
			state = State.RUNNING;
		}
		tell();
	}

	/// Tells that it has ended.
	///
	/// @param why it could not be run; empty if it could
	void ends(State how, String why) {
		synchronized (this) {
			state = how;
			failure = why;
			if (status != null)
				status.ended();
		}
		tell();
	}

	@Override
	public void on(RunEvent event) {
		synchronized (this) {
			if (status != null)
				status.on(event);
			note(event);
		}
		tell();
	}

	private void note(RunEvent event) {
		switch (event) {
		case RunEvent.Started(var point, _) -> consoles.put(point.name(), new StringBuilder());
		case RunEvent.Printed(var point, String system, String text) -> print(point.name(), system, text);
		case RunEvent.Retried(var point, String why) -> append(point.name(), "\n[" + why + "; it is tried again]\n");
		case RunEvent.PutAside(var point, var to) -> notes.add(point.name()
				+ " was run with other settings, inputs or another version: it is in " + to + " now, and run again");
		case RunEvent.Finished(var point) -> {
			results++;
			whole(point.name());
		}
		case RunEvent.Kept _ -> results++;
		case RunEvent.Failed _, RunEvent.Advanced _ -> {
			// the status tells
		}
		}
	}

	/// Takes what a point wrote altogether from its results: the last of it was not told any more.
	private void whole(String point) {
		Path folder = order.folder().resolve(point);
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> texts = files.filter(file -> file.getFileName().toString().startsWith("console")).sorted().toList();
			StringBuilder console = new StringBuilder();
			for (Path text : texts)
				console.append(texts.size() > 1 ? "[" + text.getFileName() + "]\n" : "").append(Files.readString(text).replace("\r", ""));
			consoles.put(point, console);
		} catch (IOException _) {
			// what was told is there
		}
	}

	/// Of several VMs, says whose words follow.
	private void print(String point, String system, String text) {
		String before = speakers.put(point, system);
		if (before != null && !before.equals(system))
			append(point, "\n[" + system + "]\n");
		append(point, text);
	}

	private void append(String point, String text) {
		StringBuilder console = consoles.computeIfAbsent(point, _ -> new StringBuilder());
		console.append(text.replace("\r", ""));
		if (console.length() > MOST)
			console.delete(0, console.length() - MOST);
	}

	private void tell() {
		if (told.compareAndSet(false, true))
			screen.execute(() -> {
				told.set(false);
				listeners.forEach(Runnable::run);
			});
	}
}
