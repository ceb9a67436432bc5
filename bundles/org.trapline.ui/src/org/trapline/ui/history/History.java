// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What an editor edits, as an immutable value, with the way back through its changes and on again.
///
/// Changes that follow one another at the same spot, as when the user types, make one step. To be used in the user
/// interface's thread alone.
///
/// @param <S> what is edited; compared by equals
public final class History<S> {
	private static final int REMEMBERED = 200;

	private final Deque<Step<S>> done = new ArrayDeque<>();
	private final Deque<Step<S>> undone = new ArrayDeque<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private S now;
	private S saved;
	private @Nullable Object spot;

	/// A change.
	///
	/// @param what was changed, as the menu says it after Undo
	/// @param other the value on its far side: before the change for what is done, after it for what is undone
	private record Step<S>(String what, S other) {
	}

	/// @param first as it was saved last
	public History(S first) {
		now = first;
		saved = first;
	}

	/// The value that is edited now.
	public S now() {
		return now;
	}

	/// Changes the value; does nothing if it is equal to what it was.
	///
	/// @param what is changed, as the menu says it after Undo, for instance {@code Change of CPU Clock}
	public void change(String what, S next) {
		step(what, null, next);
	}

	/// Changes the value at a spot: one step with the changes there just before, until {@link #rest}.
	///
	/// @param where equal for changes at the same spot
	public void change(String what, Object where, S next) {
		step(what, where, next);
	}

	/// Lets the next change be a step by itself, for instance since the field typed in lost the focus.
	public void rest() {
		spot = null;
	}

	/// Begins anew with a value, for instance one that was worked out from what was there: nothing can be undone then.
	public void begin(S first) {
		done.clear();
		undone.clear();
		now = first;
		markSaved();
	}

	/// What {@link #undo} would undo; empty where there is nothing.
	public Optional<String> undoes() {
		return Optional.ofNullable(done.peek()).map(Step::what);
	}

	/// What {@link #redo} would do again; empty where there is nothing.
	public Optional<String> redoes() {
		return Optional.ofNullable(undone.peek()).map(Step::what);
	}

	/// Goes back a step; does nothing at the begin.
	public void undo() {
		go(done, undone);
	}

	/// Undoes {@link #undo}; does nothing at the end.
	public void redo() {
		go(undone, done);
	}

	/// Whether the value differs from what was saved last.
	public boolean dirty() {
		return !now.equals(saved);
	}

	/// Takes the value there is now for what is saved.
	public void markSaved() {
		saved = now;
		rest();
		tell();
	}

	/// Calls the listener after every change, and when it is saved.
	///
	/// @return ends that
	public Runnable onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void step(String what, @Nullable Object where, S next) {
		if (next.equals(now))
			return;
		boolean goesOn = where != null && where.equals(spot) && !done.isEmpty();
		if (!goesOn)
			done.push(new Step<>(what, now));
		if (done.size() > REMEMBERED)
			done.removeLast();
		undone.clear();
		spot = where;
		now = next;
		tell();
	}

	private void go(Deque<Step<S>> from, Deque<Step<S>> to) {
		Step<S> step = from.poll();
		if (step == null)
			return;
		to.push(new Step<>(step.what, now));
		now = step.other;
		rest();
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
