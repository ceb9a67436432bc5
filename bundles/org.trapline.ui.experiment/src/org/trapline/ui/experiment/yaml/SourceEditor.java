// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import org.eclipse.ui.editors.text.TextEditor;

/// The text of a file, as a page of its editor.
public final class SourceEditor extends TextEditor {
}
