// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.operation;

/// How an {@link Operation} ended.
///
/// @param <T> what the operation yields
public sealed interface Outcome<T> {
	/// It did its work.
	record Done<T>(T value) implements Outcome<T> {
	}

	/// The user, or a newer request, ended it.
	record Cancelled<T>() implements Outcome<T> {
	}

	/// It could not do its work.
	record Failed<T>(Throwable cause) implements Outcome<T> {
		/// What to tell the user: the cause's message, or its kind where it has none.
		public String message() {
			String message = cause.getMessage();
			return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
		}
	}
}
