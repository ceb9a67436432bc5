// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.selection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitReason;

/// The one selection that all pages and views of a run share: the exits that they look at, as a {@link Filter}, with
/// the way back to what was looked at before.
///
/// To be used in one thread alone, the user interface's.
public final class RunSelection {
	private static final int REMEMBERED = 100;

	private final Deque<Filter> back = new ArrayDeque<>();
	private final Deque<Filter> forward = new ArrayDeque<>();
	private final List<Consumer<Filter>> listeners = new CopyOnWriteArrayList<>();
	private Filter current = Filter.ALL;

	/// What is looked at.
	public Filter filter() {
		return current;
	}

	/// Looks at something else; does nothing if it is what is looked at already.
	public void set(Filter filter) {
		if (filter.equals(current))
			return;
		back.push(current);
		if (back.size() > REMEMBERED)
			back.removeLast();
		forward.clear();
		show(filter);
	}

	/// Looks at what the change makes of the filter.
	public void change(UnaryOperator<Filter> change) {
		set(change.apply(current));
	}

	public void clear() {
		set(Filter.ALL);
	}

	/// Adds a reason to those looked at, or takes it away if it is there.
	public void toggle(ExitReason reason) {
		set(current.withReasons(toggled(current.reasons(), reason)));
	}

	/// Adds a vCPU to those looked at, or takes it away if it is there.
	public void toggleVcpu(int vcpu) {
		set(current.withVcpus(toggled(current.vcpus(), vcpu)));
	}

	public boolean canGoBack() {
		return !back.isEmpty();
	}

	public boolean canGoForward() {
		return !forward.isEmpty();
	}

	/// Looks at what was looked at before; does nothing at the begin.
	public void back() {
		step(back, forward);
	}

	/// Undoes {@link #back}; does nothing at the end.
	public void forward() {
		step(forward, back);
	}

	/// Calls the listener after every change.
	///
	/// @return ends that
	public Runnable onChange(Consumer<Filter> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void step(Deque<Filter> from, Deque<Filter> to) {
		if (from.isEmpty())
			return;
		to.push(current);
		show(from.pop());
	}

	private void show(Filter filter) {
		current = filter;
		for (Consumer<Filter> listener : listeners)
			listener.accept(filter);
	}

	private static <E> Set<E> toggled(Set<E> set, E element) {
		Set<E> changed = new java.util.HashSet<>(set);
		if (!changed.remove(element))
			changed.add(element);
		return changed;
	}
}
