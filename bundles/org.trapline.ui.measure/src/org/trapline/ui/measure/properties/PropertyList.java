// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.properties;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.jspecify.annotations.Nullable;

/// Names and values in groups, for the Properties view to show. They cannot be edited.
public final class PropertyList implements IPropertySource {
	private final List<Entry> entries = new ArrayList<>();

	/// One line.
	public record Entry(String group, String name, String value) {
	}

	/// Adds a line; an empty value adds nothing.
	public PropertyList add(String group, String name, String value) {
		if (!value.isEmpty())
			entries.add(new Entry(group, name, value));
		return this;
	}

	public List<Entry> entries() {
		return List.copyOf(entries);
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		IPropertyDescriptor[] descriptors = new IPropertyDescriptor[entries.size()];
		for (int i = 0; i < descriptors.length; i++) {
			Entry entry = entries.get(i);
			PropertyDescriptor descriptor = new PropertyDescriptor(Integer.valueOf(i), entry.name);
			descriptor.setCategory(entry.group);
			descriptors[i] = descriptor;
		}
		return descriptors;
	}

	@Override
	public @Nullable Object getPropertyValue(Object id) {
		return id instanceof Integer index ? entries.get(index).value : null;
	}

	@Override
	public @Nullable Object getEditableValue() {
		return null;
	}

	@Override
	public boolean isPropertySet(Object id) {
		return false;
	}

	@Override
	public void resetPropertyValue(Object id) {
		// nothing can be changed
	}

	@Override
	public void setPropertyValue(Object id, Object value) {
		// nothing can be changed
	}
}
