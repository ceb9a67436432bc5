// SPDX-License-Identifier: EPL-2.0
/// Pictures of results: charts by JFreeChart, treemap and timeline of our own, PNG and SVG files, and the palette.
///
/// Everything here runs headless; the workbench's canvas, the report and the command line draw the same pictures. A
/// picture says what lies where in it, so that tooltips and selection work the same for all. Main entry type:
/// [Picture].
@NullMarked
package org.trapline.chart;

import org.jspecify.annotations.NullMarked;
