// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.work.ResultsFile;

/// Whether a folder in a project holds results of an experiment.
public final class ResultsTester extends PropertyTester {
	@Override
	public boolean test(@Nullable Object receiver, String property, Object[] arguments, @Nullable Object expected) {
		if (!(receiver instanceof IContainer folder))
			return false;
		IFile file = folder.getFile(new Path(ResultsFile.NAME));
		return file.exists();
	}
}
