// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class TimeLineViewTest {
	@Test
	void opensWithoutARun() throws PartInitException {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		IViewPart view = page.showView(TimeLineView.ID);
		assertThat(view).isInstanceOf(TimeLineView.class);
		page.hideView(view);
	}
}
