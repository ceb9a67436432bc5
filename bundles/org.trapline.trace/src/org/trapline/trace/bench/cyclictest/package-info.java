// SPDX-License-Identifier: EPL-2.0
/// What cyclictest of rt-tests prints, and writes as JSON: how late a timer woke each of its threads.
///
/// Main entry types: [CyclictestReader] for its text, [CyclictestJsonImporter] for its files.
@NullMarked
package org.trapline.trace.bench.cyclictest;

import org.jspecify.annotations.NullMarked;
