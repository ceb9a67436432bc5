// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HistoryTest {
	private final History<String> history = new History<>("a");

	@Test
	void goesBackAndOnThroughItsSteps() {
		history.change("Change to b", "b");
		history.change("Change to c", "c");
		assertThat(history.undoes()).contains("Change to c");
		history.undo();
		assertThat(history.now()).isEqualTo("b");
		assertThat(history.redoes()).contains("Change to c");
		history.undo();
		assertThat(history.now()).isEqualTo("a");
		assertThat(history.undoes()).isEmpty();
		history.redo();
		history.redo();
		assertThat(history.now()).isEqualTo("c");
		assertThat(history.redoes()).isEmpty();
	}

	@Test
	void aChangeEndsTheWayOn() {
		history.change("Change to b", "b");
		history.undo();
		history.change("Change to d", "d");
		assertThat(history.redoes()).isEmpty();
		history.undo();
		assertThat(history.now()).isEqualTo("a");
	}

	@Test
	void typingAtOneSpotIsOneStepUntilItRests() {
		history.change("Typing", "field", "1");
		history.change("Typing", "field", "1.");
		history.change("Typing", "field", "1.8");
		history.rest();
		history.change("Typing", "field", "1.8 GHz");
		history.undo();
		assertThat(history.now()).isEqualTo("1.8");
		history.undo();
		assertThat(history.now()).isEqualTo("a");
	}

	@Test
	void isDirtyWhileItDiffersFromWhatWasSaved() {
		assertThat(history.dirty()).isFalse();
		history.change("Change", "b");
		assertThat(history.dirty()).isTrue();
		history.undo();
		assertThat(history.dirty()).isFalse();
		history.redo();
		history.markSaved();
		assertThat(history.dirty()).isFalse();
		history.undo();
		assertThat(history.dirty()).isTrue();
	}

	@Test
	void tellsOfChangesButNotOfNone() {
		AtomicInteger told = new AtomicInteger();
		Runnable end = history.onChange(told::incrementAndGet);
		history.change("Nothing", "a");
		assertThat(told).hasValue(0);
		history.change("Something", "b");
		assertThat(told).hasValue(1);
		end.run();
		history.undo();
		assertThat(told).hasValue(1);
	}

	@Test
	void beginningAnewLeavesNothingToUndoOrSave() {
		history.change("Change to b", "b");
		history.begin("c");
		assertThat(history.now()).isEqualTo("c");
		assertThat(history.undoes()).isEmpty();
		assertThat(history.redoes()).isEmpty();
		assertThat(history.dirty()).isFalse();
	}
}
