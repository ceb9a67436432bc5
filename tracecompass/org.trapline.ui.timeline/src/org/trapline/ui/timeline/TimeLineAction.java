// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

/// What a key, button or Quick Access can ask of the time line.
public enum TimeLineAction {
	ZOOM_IN, ZOOM_OUT,
	/// A quarter of what shows.
	LEFT, RIGHT,
	/// Shows the whole recording.
	ZOOM_FIT,
	/// Shows what is selected, or else the filter's range of time.
	ZOOM_SELECTION,
	/// Takes the part that shows for the filter's range of time.
	FILTER_TIME,
	/// To where the selected row's state changes next.
	NEXT,
	/// To where the selected row's state changed before.
	PREVIOUS,
	/// To the next exit of the selected exit's reason.
	NEXT_OF_REASON,
	/// To the exit of the selected exit's reason before.
	PREVIOUS_OF_REASON,
	/// Along an arrow that begins at the selection.
	FOLLOW_ARROW,
	/// Back along an arrow that ends at the selection.
	FOLLOW_ARROW_BACK,
	/// Shows arrows, or hides them.
	ARROWS,
	/// Sets a bookmark at the selection, or takes it away.
	BOOKMARK, NEXT_BOOKMARK, PREVIOUS_BOOKMARK,
	/// Turns to the search field.
	FIND
}
