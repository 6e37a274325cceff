package org.annotatedgallery.annotate.http;

import java.net.URI;

/** Where a service is to be found. */
public final class ServiceAddress {
    private ServiceAddress() {}

    /**
     * @param name of the variable that it comes from
     * @throws IllegalArgumentException naming the variable, without its value
     */
    public static URI checked(String name, URI address) {
        // Not printed, because it may be a key, or have one in it.
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(name + " must be nothing but scheme, host, port and path");
        }
        if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
            throw new IllegalArgumentException(name + " is no http or https address");
        }
        return address;
    }
}
