package org.annotatedgallery.browse.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.annotatedgallery.browse.Neighbours;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.Location;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageBackingTest {
    /** Deletes the one image, or meets an S3 that is away. */
    private static final class FakeDeletion extends ImageDeletion {
        private boolean away;

        @Override
        public boolean delete(UUID id) {
            if (away) {
                throw new StorageException("away", null);
            }
            return id.equals(FakeBrowser.ID);
        }
    }

    private final FakeDeletion deletion = new FakeDeletion();
    private final FakeBrowser browser = new FakeBrowser();
    private final ImageBacking page = new ImageBacking(browser, deletion);

    @Test
    void theImageOfTheIdIsShown() {
        page.setId(FakeBrowser.ID.toString());

        page.load();

        assertThat(page.getImage().id()).isEqualTo(FakeBrowser.ID);
    }

    @Test
    void itsNeighboursAreKnown() {
        page.setId(FakeBrowser.ID.toString());

        page.load();

        assertThat(page.getNeighbours()).isEqualTo(new Neighbours(null, FakeBrowser.OLDER));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "3e1b2c4d-0-4000-8000-1",
                "3E1B2C4D-0000-4000-8000-000000000001",
                "3e1b2c4d-0000-4000-8000-000000000002"
            })
    void anIdOfNoImageIsNotFound(String id) {
        page.setId(id);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(page::load);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(page::delete);
    }

    @ParameterizedTest
    @CsvSource({"shown, true", "hidden, false", "'', false", ", false"})
    void whereItWasTakenIsShownToWhoeverAsks(String location, boolean shown) {
        browser.location = new Location(-0.000001, 52.516275);
        page.setId(FakeBrowser.ID.toString());
        page.setLocation(location);

        page.load();

        assertThat(page.isLocationShown()).isEqualTo(shown);
        assertThat(page.getMap())
                .isEqualTo("https://www.openstreetmap.org/?mlat=-0.00000&mlon=52.51628#map=15/-0.00000/52.51628");
    }

    @Test
    void whatIsNotKnownIsNotShown() {
        page.setId(FakeBrowser.ID.toString());
        page.setLocation("shown");

        page.load();

        assertThat(page.isLocationShown()).isFalse();
        assertThat(page.getMap()).isNull();
    }

    @Test
    void deletingLeadsToTheGallery() {
        page.setId(FakeBrowser.ID.toString());

        assertThat(page.delete()).isEqualTo("/gallery.xhtml?faces-redirect=true&notice=deleted");
    }

    @Test
    void anImageWhoseObjectsTheReconcilerWillDeleteCountsAsDeleted() {
        page.setId(FakeBrowser.ID.toString());
        deletion.away = true;

        assertThat(page.delete()).startsWith("/gallery.xhtml");
    }
}
