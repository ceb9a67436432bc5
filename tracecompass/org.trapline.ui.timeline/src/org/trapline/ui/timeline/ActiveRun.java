// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.run.RunSession;

/// Follows the run editor that is active on a page, and the run in it, which it opens in the background and may read
/// anew.
final class ActiveRun implements IPartListener2, AutoCloseable {
	private final IWorkbenchPage page;
	private final Consumer<ActiveRun> changed;
	private final IPropertyListener property = (_, _) -> look();
	private @Nullable RunEditor editor;
	private @Nullable RunSession session;
	private boolean told;

	/// @param changed told when there is another editor or another run
	ActiveRun(IWorkbenchPage page, Consumer<ActiveRun> changed) {
		this.page = page;
		this.changed = changed;
		page.addPartListener(this);
		look();
	}

	/// The run editor that is active, or was before something else than an editor became active.
	Optional<RunEditor> editor() {
		return Optional.ofNullable(editor);
	}

	/// Its run, once it is open.
	Optional<RunSession> session() {
		return Optional.ofNullable(session);
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		look();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		look();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		look();
	}

	@Override
	public void partOpened(IWorkbenchPartReference part) {
		look();
	}

	@Override
	public void close() {
		page.removePartListener(this);
		watch(null);
	}

	private void look() {
		RunEditor now = page.getActiveEditor() instanceof RunEditor active ? active : null;
		RunSession run = now == null ? null : now.session().orElse(null);
		if (told && now == editor && run == session)
			return;
		told = true;
		watch(now);
		session = run;
		changed.accept(this);
	}

	private void watch(@Nullable RunEditor now) {
		if (now == editor)
			return;
		if (editor != null)
			editor.removePropertyListener(property);
		editor = now;
		if (now != null)
			now.addPropertyListener(property);
	}
}
