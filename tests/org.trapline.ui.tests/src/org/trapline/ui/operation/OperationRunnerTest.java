// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.junit.jupiter.api.Test;
import org.trapline.measure.Progress;
import org.trapline.ui.operation.OperationRunner.Visibility;

class OperationRunnerTest {
	private final BlockingQueue<Outcome<String>> ends = new ArrayBlockingQueue<>(8);
	/// What is to be done in the user interface's thread, which is the test's.
	private final BlockingQueue<Runnable> screen = new ArrayBlockingQueue<>(8);
	private final OperationRunner runner = new OperationRunner(screen::add);

	@Test
	void doneYieldsItsValueAndReportsItsProgress() throws InterruptedException {
		AtomicLong most = new AtomicLong();
		Progress watcher = new Progress() {
			@Override
			public void at(long done, long total) {
				most.set(done);
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
		runner.start(Operation.of("Count", progress -> {
			for (int i = 0; i <= 10; i++)
				progress.at(i, 10);
			return "ten";
		}), Visibility.PASSING, watcher, ends::add);
		assertThat(end()).isEqualTo(new Outcome.Done<>("ten"));
		assertThat(most.get()).isEqualTo(10);
	}

	@Test
	void cancellingEndsIt() throws InterruptedException {
		CountDownLatch under = new CountDownLatch(1);
		OperationRunner.Running running = runner.start(Operation.of("Wait for ever", progress -> {
			under.countDown();
			while (true) {
				progress.checkCancelled();
				Thread.sleep(1);
			}
		}), Visibility.PASSING, ends::add);
		assertThat(under.await(10, TimeUnit.SECONDS)).isTrue();
		running.cancel();
		assertThat(end()).isInstanceOf(Outcome.Cancelled.class);
	}

	@Test
	void cancellingBeforeItBeganEndsItToo() throws InterruptedException {
		Job.getJobManager().suspend();
		try {
			runner.start(Operation.of("Never", _ -> "never"), Visibility.PASSING, ends::add).cancel();
			assertThat(end()).isEqualTo(new Outcome.Cancelled<>());
		} finally {
			Job.getJobManager().resume();
		}
	}

	@Test
	void aJobThatEndedLetsGoOfItsOperation() throws InterruptedException {
		BlockingQueue<Job> jobs = new ArrayBlockingQueue<>(4);
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getJob().belongsTo(OperationRunner.class))
					jobs.offer(event.getJob());
			}
		};
		Job.getJobManager().addJobChangeListener(listener);
		try {
			WeakReference<Object> operation = startHolding();
			assertThat(end()).isInstanceOf(Outcome.Done.class);
			Job kept = jobs.poll(10, TimeUnit.SECONDS);
			for (int i = 0; i < 50 && operation.get() != null; i++) {
				System.gc();
				Thread.sleep(20);
			}
			assertThat(operation.get()).as("the operation of " + kept).isNull();
		} finally {
			Job.getJobManager().removeJobChangeListener(listener);
		}
	}

	private WeakReference<Object> startHolding() {
		Object something = new Object();
		runner.start(Operation.of("Hold", _ -> String.valueOf(something.hashCode())), Visibility.KEPT, ends::add);
		return new WeakReference<>(something);
	}

	@Test
	void failingTellsItsCauseHereAndInTheProgressView() throws InterruptedException {
		BlockingQueue<IStatus> results = new ArrayBlockingQueue<>(1);
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				// a job of the test before may be telling its end still
				if (event.getJob().belongsTo(OperationRunner.class) && event.getJob().getName().equals("Write to a full disk"))
					results.offer(event.getResult());
			}
		};
		Job.getJobManager().addJobChangeListener(listener);
		try {
			runner.start(Operation.of("Write to a full disk", _ -> {
				throw new IOException("no room");
			}), Visibility.PASSING, ends::add);
			assertThat(end()).isInstanceOfSatisfying(Outcome.Failed.class,
					failed -> assertThat(failed.message()).isEqualTo("no room"));
			IStatus status = results.poll(10, TimeUnit.SECONDS);
			assertThat(status).isNotNull();
			assertThat(status.getSeverity()).isEqualTo(IStatus.ERROR);
			assertThat(status.getMessage()).isEqualTo("Write to a full disk: no room");
		} finally {
			Job.getJobManager().removeJobChangeListener(listener);
		}
	}

	@Test
	void aCauseWithoutAMessageIsToldByItsKind() throws InterruptedException {
		runner.start(Operation.of("Break", _ -> {
			throw new IllegalStateException();
		}), Visibility.PASSING, ends::add);
		assertThat(end()).isInstanceOfSatisfying(Outcome.Failed.class,
				failed -> assertThat(failed.message()).isEqualTo("IllegalStateException"));
	}

	@Test
	void ofALineOnlyTheNewestCounts() throws InterruptedException {
		NewestOnly<String> line = new NewestOnly<>(runner);
		CountDownLatch first = new CountDownLatch(1);
		line.start(Operation.of("Old", progress -> {
			first.countDown();
			while (!progress.cancelled())
				Thread.sleep(1);
			return "old";
		}), ends::add);
		assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
		line.start(Operation.of("New", _ -> "new"), ends::add);
		assertThat(end()).isEqualTo(new Outcome.Done<>("new"));
		Runnable late = screen.poll(200, TimeUnit.MILLISECONDS);
		if (late != null)
			late.run();
		assertThat(ends).isEmpty();
		assertThat(line.busy()).isFalse();
	}

	private Outcome<String> end() throws InterruptedException {
		while (ends.isEmpty()) {
			Runnable next = screen.poll(10, TimeUnit.SECONDS);
			assertThat(next).as("the operation ended").isNotNull();
			next.run();
		}
		return ends.remove();
	}
}
