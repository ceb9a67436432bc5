// SPDX-License-Identifier: EPL-2.0
/// CTF 1.8 traces, read by Eclipse Trace Compass: LTTng's kernel traces and what `perf data convert --to-ctf` writes. Each event
/// becomes what it would be in a perf.data or trace.dat, so that the same rules make the same exits of it.
///
/// Entry: {@link org.trapline.trace.ctf.CtfImporter}.
@NullMarked
package org.trapline.trace.ctf;

import org.jspecify.annotations.NullMarked;
