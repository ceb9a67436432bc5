// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// An editor of pages below tabs, in Trapline's look, with room for bars above them that concern all pages.
///
/// Pages of other kinds may follow those that are shown here.
///
/// @param <P> its pages
public abstract class PagesEditor<P extends EditorPage> extends MultiPageEditorPart {
	private final List<P> pages = new ArrayList<>();
	private Look look = new Look(new WorkbenchTheme());
	private @Nullable Composite frame;

	/// An editor whose pages are not there yet.
	protected PagesEditor() {
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		look = new Look(site.getService(WorkbenchTheme.class));
	}

	/// How its controls look, once it has a site.
	protected final Look look() {
		return look;
	}

	/// What holds the bars, in a grid of one column, and the tabs below them.
	protected final Composite frame() {
		return Objects.requireNonNull(frame);
	}

	/// The pages there are.
	protected final List<P> pages() {
		return List.copyOf(pages);
	}

	/// The page that shows; empty while there is none.
	public final Optional<P> activePage() {
		return at(getActivePage());
	}

	private Optional<P> at(int index) {
		return index >= 0 && index < pages.size() ? Optional.of(pages.get(index)) : Optional.empty();
	}

	/// The tabs.
	protected final CTabFolder tabs() {
		return (CTabFolder) getContainer();
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		Composite outer = look.root(new Composite(parent, SWT.NONE));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(outer);
		frame = outer;
		Composite inner = look.composite(outer);
		inner.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(inner);
		return inner;
	}

	@Override
	protected void createPages() {
		look.paint(getContainer(), Swatch.PANEL, Swatch.MUTED);
	}

	/// Adds a page behind those there are; its controls are not made yet.
	protected final void add(P page) {
		Composite place = look.paint(new Composite(getContainer(), SWT.NONE), Swatch.BACKGROUND, Swatch.TEXT);
		place.setLayout(new FillLayout());
		pages.add(page);
		name(addPage(place), page.title(), page.icon());
	}

	/// Says what a page's tab shows.
	protected final void name(int index, String title, Icon icon) {
		setPageText(index, title);
		setPageImage(index, icon.imageFor(getContainer()));
		Look.leaveOut(tabs().getItem(index));
	}

	/// Makes these the pages, in place of all there are; the one that shows goes on showing if one has its title.
	protected final void showPages(List<P> wanted) {
		Optional<String> active = activePage().map(EditorPage::title);
		removePages();
		wanted.forEach(this::add);
		tabs().setTabHeight(SWT.DEFAULT);
		List<String> titles = wanted.stream().map(EditorPage::title).toList();
		int index = Math.max(0, active.map(titles::indexOf).orElse(0));
		setActivePage(index);
		make(index);
	}

	/// Shows a control in place of all pages and their tabs.
	///
	/// @param make makes it; one that was there before the last page went would stay hidden
	protected final void showOnly(Function<? super Composite, ? extends Control> make) {
		removePages();
		addPage(make.apply(getContainer()));
		Look.leaveOut(tabs().getItem(0));
		tabs().setTabHeight(0);
		setActivePage(0);
	}

	/// Removes all pages.
	protected final void removePages() {
		pages.clear();
		while (getPageCount() > 0)
			removePage(getPageCount() - 1);
	}

	/// Makes a page's controls, if that has not been done.
	protected final void make(int index) {
		at(index).ifPresent(page -> {
			if (getControl(index) instanceof Composite place && place.getChildren().length == 0) {
				page.create(place);
				place.layout(true, true);
			}
		});
	}

	@Override
	protected void pageChange(int newPageIndex) {
		make(newPageIndex);
		super.pageChange(newPageIndex);
	}

	@Override
	public void setFocus() {
		activePage().ifPresentOrElse(EditorPage::setFocus, super::setFocus);
	}
}
