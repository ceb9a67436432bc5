// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.trace.Importers;

class CtfImporterTest {
	@Test
	void isInstalledInPlaceOfTheOneThatStandsForIt() {
		Importers importers = Importers.installed();
		assertThat(importers.missing()).isEmpty();
		assertThat(importers.all()).filteredOn(importer -> importer.id().equals("ctf")).singleElement()
				.isInstanceOf(CtfImporter.class);
	}
}
