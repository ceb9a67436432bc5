// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.VarHandle;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Pace;
import org.trapline.a64.core.Shortcuts;
import org.trapline.a64.semantics.Alu;

/// Descriptors of what generated code refers to.
final class Names {
	static final ClassDesc CORE = of(Core.class);
	static final ClassDesc MEMORY = of(CoreMemory.class);
	static final ClassDesc CODE = of(RegionCode.class);
	static final ClassDesc CALLS = of(RegionCalls.class);
	static final ClassDesc TIMING = of(RegionTiming.class);
	static final ClassDesc SHORTCUTS = of(Shortcuts.class);
	static final ClassDesc CONSTANTS = of(Constants.class);
	static final ClassDesc FLAGS = of(Flags.class);
	static final ClassDesc PROGRESS = of(Progress.class);
	static final ClassDesc REGIONS = of(RegionTable.class);
	static final ClassDesc EXCEPTION = of(GuestException.class);
	static final ClassDesc ALU = of(Alu.class);
	static final ClassDesc INTEGER = of(Integer.class);
	static final ClassDesc LONG = of(Long.class);
	static final ClassDesc MATH = of(Math.class);
	static final ClassDesc VIEW = of(VarHandle.class);
	static final ClassDesc PACE = of(Pace.class);
	static final ClassDesc SITE = of(Site.class);
	static final ClassDesc SITES = of(Site[].class);
	static final ClassDesc INTS = of(int[].class);
	static final ClassDesc LONGS = of(long[].class);
	static final ClassDesc BANK = of(byte[].class);
	static final ClassDesc BANKS = of(byte[][].class);
	/// The class being generated, whose name nobody uses.
	static final ClassDesc SELF = ClassDesc.of(RegionCode.class.getPackageName(), "TranslatedRegion");
	static final ClassDesc I = ConstantDescs.CD_int;
	static final ClassDesc J = ConstantDescs.CD_long;
	static final ClassDesc S = ConstantDescs.CD_short;
	static final ClassDesc Z = ConstantDescs.CD_boolean;
	static final ClassDesc NOTHING = ConstantDescs.CD_void;

	private Names() {
	}

	static ClassDesc of(Class<?> type) {
		return type.describeConstable().orElseThrow();
	}

	/// The type of a method.
	static MethodTypeDesc type(ClassDesc result, ClassDesc... parameters) {
		return MethodTypeDesc.of(result, parameters);
	}
}
