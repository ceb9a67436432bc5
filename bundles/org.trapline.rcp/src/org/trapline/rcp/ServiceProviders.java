// SPDX-License-Identifier: EPL-2.0
package org.trapline.rcp;

import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.trapline.trace.Importer;

/// Starts the bundles that provide importers to others: the mediator of {@link java.util.ServiceLoader} looks only at bundles
/// that are started, and an optional one, which the product's configuration cannot name, nobody else starts.
final class ServiceProviders {
	private static final String NAMESPACE = "osgi.serviceloader";

	private ServiceProviders() {
	}

	static void start(BundleContext context) {
		for (Bundle bundle : context.getBundles())
			if (bundle.getState() == Bundle.RESOLVED && provides(bundle))
				try {
					bundle.start(Bundle.START_TRANSIENT);
				} catch (BundleException e) {
					ILog.of(ServiceProviders.class).error("The importers of " + bundle.getSymbolicName()
							+ " cannot be used", e);
				}
	}

	private static boolean provides(Bundle bundle) {
		BundleRevision revision = bundle.adapt(BundleRevision.class);
		List<BundleCapability> capabilities = revision == null ? List.of()
				: revision.getDeclaredCapabilities(NAMESPACE);
		return capabilities.stream().map(BundleCapability::getAttributes)
				.map((Map<String, Object> attributes) -> attributes.get(NAMESPACE))
				.anyMatch(Importer.class.getName()::equals);
	}
}
