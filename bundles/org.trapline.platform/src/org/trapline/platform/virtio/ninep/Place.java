// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.util.ArrayList;
import java.util.List;

/// Where in the shared directory a file is: the names on the way, none for the directory itself.
record Place(List<String> names) {
	static final Place ROOT = new Place(List.of());
	private static final int MOST_NAME_BYTES = 255;
	private static final int MOST_BYTES = 4096;

	/// What is in it by a name.
	///
	/// @throws Refusal if that is no name of a file
	Place child(String name) throws Refusal {
		if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0)
			throw new Refusal(Errno.EINVAL);
		List<String> longer = new ArrayList<>(names);
		longer.add(name);
		if (name.length() > MOST_NAME_BYTES || String.join("/", longer).length() > MOST_BYTES)
			throw new Refusal(Errno.ENAMETOOLONG);
		return new Place(List.copyOf(longer));
	}

	/// The directory that it is in; of the shared directory itself.
	Place parent() {
		return names.isEmpty() ? this : new Place(names.subList(0, names.size() - 1));
	}

	/// Where it is after something was renamed.
	Place renamed(Place from, Place to) {
		int depth = from.names.size();
		if (names.size() < depth || !names.subList(0, depth).equals(from.names))
			return this;
		List<String> now = new ArrayList<>(to.names);
		now.addAll(names.subList(depth, names.size()));
		return new Place(List.copyOf(now));
	}
}
