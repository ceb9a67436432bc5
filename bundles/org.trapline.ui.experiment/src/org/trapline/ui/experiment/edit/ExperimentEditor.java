// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import org.trapline.ui.experiment.FileKind;

/// The editor of an experiment.
public final class ExperimentEditor extends FileEditor {
	public static final String ID = "org.trapline.ui.experiment.experimentEditor";

	public ExperimentEditor() {
		super(FileKind.EXPERIMENT);
	}

	@Override
	List<FormPage> forms(FormContext context) {
		return List.of(new SetupPage(context), new VaryPage(context), new MeasuresPage(context));
	}
}
