// SPDX-License-Identifier: EPL-2.0
// The table of workloads.
#include "work.h"

const struct workload workloads[] = {
	PORTABLE_WORKLOADS,
	{"micro", micro, "count,timers,wait"},
	{"hvc", hvc, "count"},
	{"mmio_user", mmio_user, "count"},
	{"mmio_vgic", mmio_vgic, "count"},
	{"eoi", eoi, "count"},
	{"ipi", ipi, "count,wait"},
	{"timer", timer, "timers,wait"},
	{"pingpong", pingpong, "samples,rate,wait,target,raw"},
	{"broadcast", broadcast, "samples,rate,wait,raw"},
	{"tick", tick, "duration,raw"},
	{"mix", mix, "duration,hvcs,mmio_users,mmio_vgics,ipis,sleeps,touches"},
	{"block", block_device, "op,size,samples,order,sectors,raw"},
	{0, 0, 0},
};
