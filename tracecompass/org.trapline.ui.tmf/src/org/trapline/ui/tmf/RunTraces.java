// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.tracecompass.tmf.core.signal.TmfSelectionRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalHandler;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalManager;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.trapline.tmf.RunTrace;
import org.trapline.ui.measure.editor.RunEditor;

/// The traces of all run editors of the pages that it was told of: each is opened when its run is there, selected when its
/// editor is activated, and closed with its run.
///
/// A service that does nothing until a view of Trace Compass or a command asks for it. To be used in the user interface's
/// thread; signals may come from any.
public final class RunTraces {
	private final Map<RunEditor, RunLink> links = new HashMap<>();
	private final Set<IWorkbenchPage> pages = new HashSet<>();

	/// Opens the traces of a page's run editors from now on.
	public void follow(IWorkbenchPage page) {
		if (pages.isEmpty())
			TmfSignalManager.register(this);
		if (!pages.add(page))
			return;
		page.addPartListener(new Parts());
		RunEditor active = page.getActiveEditor() instanceof RunEditor editor ? editor : null;
		for (RunEditor editor : editors(page))
			if (editor != active)
				link(editor);
		if (active != null)
			link(active).select();
	}

	/// The trace of an editor's run, once it is open.
	public Optional<RunTrace> trace(RunEditor editor) {
		return Optional.ofNullable(links.get(editor)).flatMap(RunLink::trace);
	}

	/// What a view of Trace Compass selected. A signal that names no trace is the time line's, which goes with the run editor
	/// by itself.
	@TmfSignalHandler
	public void selected(TmfSelectionRangeUpdatedSignal signal) {
		if (signal.getSource() instanceof RunLink || signal.getTrace() == null)
			return;
		long begin = signal.getBeginTime().toNanos();
		long end = signal.getEndTime().toNanos();
		PlatformUI.getWorkbench().getDisplay().execute(() -> links.values().stream().filter(RunLink::selected)
				.forEach(link -> link.selected(Math.min(begin, end), Math.max(begin, end))));
	}

	private RunLink link(RunEditor editor) {
		return links.computeIfAbsent(editor, RunLink::new);
	}

	private static List<RunEditor> editors(IWorkbenchPage page) {
		List<RunEditor> editors = new ArrayList<>();
		for (IEditorReference reference : page.getEditorReferences())
			if (reference.getEditor(false) instanceof RunEditor editor)
				editors.add(editor);
		return editors;
	}

	private final class Parts implements IPartListener2 {
		@Override
		public void partActivated(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof RunEditor editor)
				link(editor).select();
		}

		@Override
		public void partClosed(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof RunEditor editor) {
				RunLink link = links.remove(editor);
				if (link != null)
					link.close();
			}
		}
	}
}
