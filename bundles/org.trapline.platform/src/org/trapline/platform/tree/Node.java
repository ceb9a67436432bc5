// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A node of a device tree: properties and children in the order in which they were added (Devicetree Specification 0.4, 2.2).
public final class Node {
	/// Its name with unit address: {@code pl011@9000000}; of the root empty.
	public final String name;
	private final Map<String, byte[]> properties = new LinkedHashMap<>();
	private final List<Node> children = new ArrayList<>();

	public Node(String name) {
		this.name = name;
	}

	/// Adds a child, or gives the one of that name.
	public Node child(String name) {
		for (Node child : children)
			if (child.name.equals(name))
				return child;
		Node child = new Node(name);
		children.add(child);
		return child;
	}

	/// Adds a child, even where there is one of its name.
	public Node add(Node child) {
		children.add(child);
		return this;
	}

	/// Takes the children away that are such.
	public void remove(Predicate<Node> such) {
		children.removeIf(such);
	}

	/// Takes a property away, if there is one.
	public Node without(String property) {
		properties.remove(property);
		return this;
	}

	/// Sets a property without a value.
	public Node flag(String property) {
		properties.put(property, new byte[0]);
		return this;
	}

	/// Sets a property to cells of 32 bits.
	public Node cells(String property, int... cells) {
		byte[] value = new byte[cells.length * Integer.BYTES];
		for (int i = 0; i < value.length; i++)
			value[i] = (byte) (cells[i / 4] >>> 24 - i % 4 * 8);
		properties.put(property, value);
		return this;
	}

	/// Sets a property to numbers of 64 bits, two cells each: {@code reg} with its address and size.
	public Node wide(String property, long... numbers) {
		int[] cells = new int[numbers.length * 2];
		for (int i = 0; i < cells.length; i++)
			cells[i] = (int) (numbers[i / 2] >>> (i % 2 == 0 ? 32 : 0));
		return cells(property, cells);
	}

	/// Sets a property to texts.
	public Node text(String property, String... texts) {
		properties.put(property, (String.join("\0", texts) + '\0').getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/// Sets a property to bytes.
	public Node bytes(String property, byte[] value) {
		properties.put(property, value.clone());
		return this;
	}

	/// The properties; their values are not to be changed.
	public Map<String, byte[]> properties() {
		return Collections.unmodifiableMap(properties);
	}

	public List<Node> children() {
		return Collections.unmodifiableList(children);
	}

	@Override
	public String toString() {
		return name + Arrays.toString(properties.keySet().toArray());
	}
}
