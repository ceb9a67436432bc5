// SPDX-License-Identifier: EPL-2.0
/// The table of kvm-unit-tests' micro-bench for arm64: what exits of each kind cost.
///
/// Main entry type: [MicroBenchReader].
@NullMarked
package org.trapline.trace.bench.kvmunit;

import org.jspecify.annotations.NullMarked;
