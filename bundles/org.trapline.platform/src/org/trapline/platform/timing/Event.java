// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Arrays;
import java.util.Optional;

/// What a CPU counts: events that the performance monitors' extension has numbers for (Arm ARM D13.12).
public enum Event {
	SW_INCR(0x00, "sw_incr"),
	L1I_CACHE_REFILL(0x01, "l1i_cache_refill"),
	L1I_TLB_REFILL(0x02, "l1i_tlb_refill"),
	L1D_CACHE_REFILL(0x03, "l1d_cache_refill"),
	L1D_CACHE(0x04, "l1d_cache"),
	L1D_TLB_REFILL(0x05, "l1d_tlb_refill"),
	INST_RETIRED(0x08, "inst_retired"),
	EXC_TAKEN(0x09, "exc_taken"),
	EXC_RETURN(0x0A, "exc_return"),
	BR_MIS_PRED(0x10, "br_mis_pred"),
	CPU_CYCLES(0x11, "cpu_cycles"),
	BR_PRED(0x12, "br_pred"),
	MEM_ACCESS(0x13, "mem_access"),
	L1I_CACHE(0x14, "l1i_cache"),
	L1D_CACHE_WB(0x15, "l1d_cache_wb"),
	L2D_CACHE(0x16, "l2d_cache"),
	L2D_CACHE_REFILL(0x17, "l2d_cache_refill"),
	BUS_ACCESS(0x19, "bus_access"),
	BR_RETIRED(0x21, "br_retired"),
	BR_MIS_PRED_RETIRED(0x22, "br_mis_pred_retired"),
	L2D_TLB_REFILL(0x2D, "l2d_tlb_refill"),
	DTLB_WALK(0x34, "dtlb_walk"),
	ITLB_WALK(0x35, "itlb_walk");

	/// Its number.
	public final int number;
	/// As perf names it.
	public final String words;

	Event(int number, String words) {
		this.number = number;
		this.words = words;
	}

	/// The event of a number.
	public static Optional<Event> of(int number) {
		return Arrays.stream(values()).filter(event -> event.number == number).findFirst();
	}
}
