// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.operation.NewestOnly;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;

/// A result that is worked out anew in the background whenever it is asked for with other parameters; the last one
/// stays until the next is there.
///
/// To be used in the user interface's thread alone.
///
/// @param <T> the result
public final class Feed<T> {
	private final NewestOnly<T> line;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private @Nullable T value;
	private @Nullable String failure;

	public Feed(OperationRunner runner, @Nullable T first) {
		line = new NewestOnly<>(runner);
		value = first;
	}

	/// The last result; empty before there is one.
	public Optional<T> value() {
		return Optional.ofNullable(value);
	}

	/// Why the last request gave no result; empty where it did.
	public Optional<String> failure() {
		return Optional.ofNullable(failure);
	}

	/// Whether a result is being worked out.
	public boolean busy() {
		return line.busy();
	}

	/// Works out another result.
	public void request(Operation<T> operation) {
		line.start(operation, this::ended);
		tell();
	}

	/// Calls the listener when a result is asked for and when it is there.
	///
	/// @return ends that
	public Runnable onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/// Calls the listener with the result there is, if any, and with each new one.
	///
	/// @return ends that
	public Runnable onValue(Consumer<T> listener) {
		value().ifPresent(listener);
		return onChange(() -> {
			if (!busy())
				value().ifPresent(listener);
		});
	}

	/// Ends what is being worked out.
	public void close() {
		listeners.clear();
		line.cancel();
	}

	private void ended(Outcome<T> outcome) {
		switch (outcome) {
		case Outcome.Done<T>(T done) -> {
			value = done;
			failure = null;
		}
		case Outcome.Cancelled<T> _ -> failure = "Cancelled";
		case Outcome.Failed<T> failed -> failure = failed.message();
		}
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
