// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

/// What the keyboard and the tool bar can do to a timeline.
public enum TimelineAction {
	ZOOM_IN, ZOOM_OUT, ZOOM_FIT, ZOOM_SELECTION, LEFT, RIGHT, PAGE_LEFT, PAGE_RIGHT, START, END, MARK, UNMARK
}
