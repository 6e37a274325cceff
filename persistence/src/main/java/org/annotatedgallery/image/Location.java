package org.annotatedgallery.image;

import jakarta.persistence.Embeddable;

/** A place on earth (WGS 84). */
@Embeddable
public class Location {
    private Double latitude;
    private Double longitude;

    protected Location() {}

    /**
     * @param latitude in degrees, −90 to 90, north positive
     * @param longitude in degrees, −180 to 180, east positive
     */
    public Location(double latitude, double longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** In degrees, north positive. */
    public double latitude() {
        return latitude;
    }

    /** In degrees, east positive. */
    public double longitude() {
        return longitude;
    }
}
