// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.columns.ColumnFile;

/// What guests ran on their vCPUs, by recordings of their own schedulers, on the clock of the host's exits.
///
/// One row a switch, in order of time of each vCPU; in a file, as exits are.
public final class GuestTasks implements Measurement, AutoCloseable {
	/// In the place of a task: the guest's recording does not tell.
	public static final int UNKNOWN = -1;

	private final List<Task> tasks;
	private final Map<Integer, Integer> vcpus;
	private final ColumnFile columns;

	/// A task of a guest.
	///
	/// @param pid the guest's number of it; 0 is the idle task of each of its CPUs
	/// @param comm its name; empty where the recording has none
	public record Task(int pid, String comm) {
		/// Whether the vCPU has nothing to do.
		public boolean idle() {
			return pid == 0;
		}

		/// What a user calls it.
		public String label() {
			return idle() ? "idle" : comm.isEmpty() ? "pid " + pid : comm;
		}
	}

	/// From when on a vCPU runs a task.
	///
	/// @param time in nanoseconds of the host's clock
	/// @param vcpu index into {@link ExitTrace#vcpus()}
	/// @param task index into {@link GuestTasks#tasks()}, or {@link #UNKNOWN}
	public record Switch(long time, int vcpu, int task) {
	}

	/// @param vcpus the vCPU's index, by what stands for it in the rows
	GuestTasks(List<Task> tasks, Map<Integer, Integer> vcpus, ColumnFile columns) {
		this.tasks = List.copyOf(tasks);
		this.vcpus = Map.copyOf(vcpus);
		this.columns = columns;
	}

	/// Every task that a vCPU ran.
	public List<Task> tasks() {
		return tasks;
	}

	/// The vCPUs that something is told of, by index into {@link ExitTrace#vcpus()}, in their order.
	public Set<Integer> vcpus() {
		return new TreeSet<>(vcpus.values());
	}

	/// How many switches there are.
	public long size() {
		return columns.rows();
	}

	/// A way through the switches of a vCPU, for one thread.
	public Cursor cursor(int vcpu) {
		return new Cursor(row -> row == vcpu);
	}

	/// The first switch after a moment, or the last one before it, to one of some tasks.
	///
	/// @param wanted indexes into {@link #tasks()}
	/// @param on the vCPUs that are looked at, by index
	public Optional<Switch> nearest(Set<Integer> wanted, Set<Integer> on, long time, boolean after) {
		Cursor cursor = new Cursor(on::contains);
		Switch best = null;
		for (Switch one = cursor.next(); one != null; one = cursor.next())
			if (wanted.contains(one.task) && (after ? one.time > time && (best == null || one.time < best.time)
					: one.time < time && (best == null || one.time > best.time)))
				best = one;
		return Optional.ofNullable(best);
	}

	@Override
	public void close() {
		columns.close();
	}

	/// Goes from switch to switch.
	public final class Cursor {
		private final ColumnFile.Reader reader = columns.reader();
		private final IntPredicate wanted;
		private int block = -1;
		private int row;
		private int rows;

		private Cursor(IntPredicate wanted) {
			this.wanted = wanted;
		}

		/// The next switch; null after the last one.
		public @Nullable Switch next() {
			while (true) {
				while (row == rows) {
					if (++block >= columns.blocks())
						return null;
					rows = reader.load(block);
					row = 0;
				}
				int r = row++;
				Integer vcpu = vcpus.get(reader.ints(1)[r]);
				if (vcpu != null && wanted.test(vcpu))
					return new Switch(reader.longs(0)[r], vcpu, reader.ints(2)[r]);
			}
		}
	}
}
