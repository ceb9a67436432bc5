// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

/// A kind of file of Trapline's own, in its newest version.
///
/// @param name for instance {@code run}
/// @param version from 1; raised when a file of the old version can no longer be read by the same code
public record YamlKind(String name, int version) {
	/// The key that says of what kind a file is.
	public static final String KEY = "trapline";

	/// As a file says it: {@code run/1}.
	@Override
	public String toString() {
		return name + '/' + version;
	}

	/// What is wrong with a file that says it is of some kind; empty if it is of this one.
	String mismatch(String said) {
		if (said.equals(toString()))
			return "";
		int slash = said.indexOf('/');
		boolean newer = slash >= 0 && said.substring(0, slash).equals(name)
				&& said.substring(slash + 1).matches("\\d{1,9}")
				&& Integer.parseInt(said.substring(slash + 1)) > version;
		return this + (newer ? ": the file is of a newer Trapline" : "");
	}
}
