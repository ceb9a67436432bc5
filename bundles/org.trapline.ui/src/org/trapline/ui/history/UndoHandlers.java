// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.history;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.UIElement;
import org.jspecify.annotations.Nullable;

/// The platform's Undo and Redo for the part that a {@link History} belongs to; their menu items say what they undo.
public final class UndoHandlers {
	private final IWorkbenchPartSite site;
	private final Supplier<Optional<History<?>>> history;
	private final Step undo;
	private final Step redo;

	/// Makes the commands reach a part while it is active.
	///
	/// @param history what the part edits; empty while it edits nothing
	public UndoHandlers(IWorkbenchPartSite site, Supplier<Optional<History<?>>> history) {
		this.site = site;
		this.history = history;
		undo = new Step("Undo", History::undoes, History::undo);
		redo = new Step("Redo", History::redoes, History::redo);
		IHandlerService handlers = site.getService(IHandlerService.class);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, undo);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO, redo);
	}

	/// Has menus and keys follow the history; to be called when it changed or is another.
	public void refresh() {
		undo.refresh();
		redo.refresh();
		ICommandService commands = site.getService(ICommandService.class);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
	}

	private final class Step extends AbstractHandler implements IElementUpdater {
		private final String name;
		private final Function<History<?>, Optional<String>> what;
		private final java.util.function.Consumer<History<?>> work;

		Step(String name, Function<History<?>, Optional<String>> what,
				java.util.function.Consumer<History<?>> work) {
			this.name = name;
			this.what = what;
			this.work = work;
			setBaseEnabled(false);
		}

		void refresh() {
			setBaseEnabled(history.get().flatMap(what).isPresent());
		}

		@Override
		public @Nullable Object execute(ExecutionEvent event) {
			history.get().ifPresent(work);
			return null;
		}

		@Override
		public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
			element.setText(history.get().flatMap(what).map(text -> '&' + name + ' ' + text).orElse('&' + name));
		}
	}
}
