// SPDX-License-Identifier: EPL-2.0
/// Trapline's own small files: YAML of a known kind and version, checked when it is read.
///
/// A file says what it is in its key {@code trapline}: {@code trapline: run/1}. Whoever reads it asks a [YamlMap] for
/// the keys that the kind has; what is wrong is collected on the way, and a key that nobody asked for is wrong too.
/// Aliases, tags and further documents are no part of these files. Main entry type: [YamlDocument].
@NullMarked
package org.trapline.measure.yaml;

import org.jspecify.annotations.NullMarked;
