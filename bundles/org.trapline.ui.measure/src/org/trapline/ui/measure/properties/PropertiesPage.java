// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.properties;

import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;

/// The page of the Properties view for runs: it leaves properties in the order that they were given in.
public final class PropertiesPage extends PropertySheetPage {
	public PropertiesPage() {
		setSorter(new PropertySheetSorter() {
			@Override
			public int compare(IPropertySheetEntry one, IPropertySheetEntry other) {
				return 0;
			}

			@Override
			public int compareCategories(String one, String other) {
				return 0;
			}
		});
	}
}
