// SPDX-License-Identifier: EPL-2.0
package org.trapline.rcp.about;

import java.util.Map;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.FrameworkUtil;
import org.trapline.rcp.CommandCall;
import org.trapline.trace.Importer;
import org.trapline.trace.Importers;
import org.trapline.ui.document.Documents;
import org.trapline.ui.theme.Icon;

/// Name, version and licence of Trapline, with ways to the licences of others and to what is installed.
final class AboutDialog extends Dialog {
	private static final int WIDTH = 380;
	/// Lines beside the picture, at the most.
	private static final int SPAN = 8;
	private static final String LICENCE = "https://www.eclipse.org/legal/epl-2.0";
	private static final CommandCall THIRD_PARTY = new CommandCall("org.trapline.ui.document",
			Map.of(Documents.PARAMETER, Documents.THIRD_PARTY));
	private static final CommandCall INSTALLATION = new CommandCall("org.eclipse.ui.help.installationDialog");

	private final IWorkbenchWindow window;

	AboutDialog(IWorkbenchWindow window) {
		super(window.getShell());
		this.window = window;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("About Trapline");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 16).spacing(18, 6).applyTo(area);
		Label logo = new Label(area, SWT.NONE);
		logo.setImage(Icon.TRAPLINE.imageFor(logo));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).span(1, SPAN).applyTo(logo);
		title(area);
		version(area);
		paragraph(area, "Shows what the exits of KVM guests cost on AArch64 boards.");
		paragraph(area, "Licensed under the <a href=\"" + LICENCE + "\">Eclipse Public License 2.0</a>. It comes with "
				+ "libraries that others wrote, under <a>their licences</a>.");
		for (Importer lacking : Importers.installed().missing())
			paragraph(area, "Not in this build: " + lacking.name() + ". " + lacking.missing().orElse(""));
		return area;
	}

	private static void title(Composite area) {
		Label title = new Label(area, SWT.NONE);
		title.setText("Trapline");
		FontDescriptor font = FontDescriptor.createFrom(title.getFont()).setStyle(SWT.BOLD);
		int height = title.getFont().getFontData()[0].getHeight();
		title.setFont(new LocalResourceManager(JFaceResources.getResources(), title).create(font.setHeight(height * 2)));
	}

	private static void version(Composite area) {
		Label version = new Label(area, SWT.WRAP);
		version.setText("Version " + FrameworkUtil.getBundle(AboutDialog.class).getVersion() + "\nJava "
				+ Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
		GridDataFactory.fillDefaults().applyTo(version);
	}

	private void paragraph(Composite area, String text) {
		Link paragraph = new Link(area, SWT.WRAP);
		paragraph.setText(text);
		paragraph.addListener(SWT.Selection, event -> {
			if (LICENCE.equals(event.text))
				Program.launch(LICENCE);
			else
				leaveFor(THIRD_PARTY);
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(paragraph);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.DETAILS_ID, "Installation &Details\u2026", false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.DETAILS_ID)
			leaveFor(INSTALLATION);
		else
			super.buttonPressed(id);
	}

	private void leaveFor(CommandCall call) {
		close();
		call.run(window);
	}
}
