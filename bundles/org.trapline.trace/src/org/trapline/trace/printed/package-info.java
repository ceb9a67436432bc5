// SPDX-License-Identifier: EPL-2.0
/// Recordings that a tool printed as text, one event a line: what reading them has in common.
/// A format is a [PrintedGrammar]; main entry type: [PrintedEventReader].
@NullMarked
package org.trapline.trace.printed;

import org.jspecify.annotations.NullMarked;
