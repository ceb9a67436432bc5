// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Fp32Pair;
import org.trapline.a64.fp.Fp64;

/// The arithmetic that most vector code consists of, on half a register: a lane of double precision or two of single.
///
/// It is what {@link FloatBinary} does, without its ways to all else, so that compilers can put it in place.
final class FloatHalves {
	private FloatHalves() {
	}

	static long add(Core core, int sz, long n, long m) {
		return sz == 1 ? Fp64.add(core, n, m) : Fp32Pair.add(core, n, m);
	}

	static long sub(Core core, int sz, long n, long m) {
		return sz == 1 ? Fp64.sub(core, n, m) : Fp32Pair.sub(core, n, m);
	}

	static long mul(Core core, int sz, long n, long m) {
		return sz == 1 ? Fp64.mul(core, n, m) : Fp32Pair.mul(core, n, m);
	}

	static long div(Core core, int sz, long n, long m) {
		return sz == 1 ? Fp64.div(core, n, m) : Fp32Pair.div(core, n, m);
	}
}
