// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.GuestTasks.Task;
import org.trapline.measure.columns.ColumnFileWriter;
import org.trapline.measure.columns.ColumnType;

/// Builds what guests ran, switch by switch. Memory grows with the tasks, up to a limit, and not with the switches. Not
/// thread-safe.
public final class GuestTasksWriter implements AutoCloseable {
	/// More tasks than these are one.
	static final int MOST_TASKS = 1 << 17;
	private static final Task OTHERS = new Task(-1, "other tasks");

	private final Map<Task, Integer> indexes = new HashMap<>();
	private final List<Task> tasks = new ArrayList<>();
	private final Map<Integer, Last> last = new HashMap<>();
	private @Nullable ColumnFileWriter columns;

	private static final class Last {
		private long time = Long.MIN_VALUE;
		private int task = GuestTasks.UNKNOWN;
	}

	/// A vCPU runs a task from now on.
	///
	/// @param vcpu whatever number stands for it, see {@link #finish}
	/// @param time in nanoseconds of the host's clock; one before the vCPU's last is taken for the last
	/// @param task null where the recording does not tell
	/// @throws java.io.UncheckedIOException if the disk has no room
	public void add(int vcpu, long time, @Nullable Task task) {
		Last before = last.computeIfAbsent(vcpu, _ -> new Last());
		int index = task == null ? GuestTasks.UNKNOWN : index(task);
		before.time = Math.max(before.time, time);
		if (index == before.task)
			return;
		before.task = index;
		ColumnFileWriter to = columns;
		if (to == null)
			columns = to = new ColumnFileWriter(List.of(ColumnType.LONG, ColumnType.INT, ColumnType.INT));
		int row = to.row();
		to.longs(0)[row] = before.time;
		to.ints(1)[row] = vcpu;
		to.ints(2)[row] = index;
		to.next();
	}

	/// The numbers that stand for vCPUs of which something is told.
	public Set<Integer> vcpus() {
		return Set.copyOf(last.keySet());
	}

	/// What came of it; empty where nothing is told of any vCPU.
	///
	/// @param vcpuOf indexes into {@link ExitTrace#vcpus()} by what stands for the vCPUs; others are left out
	public Optional<GuestTasks> finish(Map<Integer, Integer> vcpuOf) {
		ColumnFileWriter from = columns;
		Map<Integer, Integer> told = new HashMap<>(vcpuOf);
		told.keySet().retainAll(last.keySet());
		if (from == null || told.isEmpty())
			return Optional.empty();
		return Optional.of(new GuestTasks(tasks, told, from.finish()));
	}

	/// What there is to say of it.
	public List<Notice> notices() {
		return tasks.size() <= MOST_TASKS ? List.of()
				: List.of(Notice.info("the guests ran more than " + MOST_TASKS + " tasks: those beyond are shown as \""
						+ OTHERS.comm() + '"'));
	}

	/// Frees the file of what was not finished.
	@Override
	public void close() {
		if (columns != null)
			columns.close();
	}

	private int index(Task task) {
		Integer known = indexes.get(task);
		if (known != null)
			return known;
		Task taken = tasks.size() < MOST_TASKS ? task : OTHERS;
		return indexes.computeIfAbsent(taken, added -> {
			tasks.add(added);
			return tasks.size() - 1;
		});
	}
}
