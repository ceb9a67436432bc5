// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.util.AbstractCollection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.eclipse.tracecompass.segmentstore.core.ISegment;
import org.eclipse.tracecompass.segmentstore.core.ISegmentStore;
import org.trapline.analysis.Filter;
import org.trapline.history.ExitSegment;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;

/// The segments of a store that belong to exits which a filter wants, by vCPU, reason and sub-reason; an interrupt's belongs
/// to its sender and its receiver.
final class FilteredSegments extends AbstractCollection<ISegment> implements ISegmentStore<ISegment> {
	private final ISegmentStore<ISegment> all;
	private final Filter filter;
	private final boolean[] causes;
	private int size = -1;

	FilteredSegments(ISegmentStore<ISegment> all, ExitTrace trace, Filter filter) {
		this.all = all;
		this.filter = filter;
		causes = new boolean[trace.causes().size()];
		for (int i = 0; i < causes.length; i++) {
			ExitCause cause = trace.causes().get(i);
			causes[i] = (filter.reasons().isEmpty() || filter.reasons().contains(cause.reason()))
					&& (filter.causes().isEmpty() || filter.causes().contains(i));
		}
	}

	@Override
	public Iterator<ISegment> iterator() {
		return wanted(all).iterator();
	}

	@Override
	public synchronized int size() {
		if (size < 0) {
			int count = 0;
			for (ISegment segment : all)
				if (wants(segment))
					count++;
			size = count;
		}
		return size;
	}

	@Override
	public Iterable<ISegment> getIntersectingElements(long start, long end) {
		return wanted(all.getIntersectingElements(start, end));
	}

	@Override
	public Iterable<ISegment> getIntersectingElements(long start, long end, Comparator<ISegment> order) {
		return wanted(all.getIntersectingElements(start, end, order));
	}

	@Override
	public Iterable<ISegment> iterator(Comparator<ISegment> order) {
		return wanted(all.iterator(order));
	}

	@Override
	public void dispose() {
		all.dispose();
	}

	private Iterable<ISegment> wanted(Iterable<ISegment> segments) {
		return () -> StreamSupport.stream(segments.spliterator(), false).filter(this::wants).iterator();
	}

	private boolean wants(ISegment segment) {
		return segment instanceof ExitSegment exit && causes[exit.cause()] && (filter.vcpus().isEmpty()
				|| filter.vcpus().contains(exit.vcpu()) || filter.vcpus().contains(exit.sender()));
	}
}
