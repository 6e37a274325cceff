package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final String ID = "0b9c3a52-2f31-4c55-9a3e-0d6c3f0f6a10";

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp", "bmp", "tiff"})
    void keyOfAnUploadNamesItsImage(String extension) {
        String key = "uploads/" + ID + "." + extension;

        assertThat(Upload.ofKey(key)).contains(new Upload(UUID.fromString(ID), key));
    }

    @Test
    void keysThatThisSystemDoesNotMakeAreNoUploads() {
        assertThat(new String[] {
                    "",
                    ID + ".jpg",
                    "thumbnails/" + ID + ".jpg",
                    "uploads/" + ID,
                    "uploads/" + ID + ".JPG",
                    "uploads/" + ID.toUpperCase() + ".jpg",
                    "uploads/" + ID + ".jpg/x",
                    "uploads/" + ID + ".jpg\n",
                    "uploads/../" + ID + ".jpg",
                    "uploads//" + ID + ".jpg",
                    "x/uploads/" + ID + ".jpg",
                    "uploads/1-1-1-1-1.jpg"
                })
                .allSatisfy(key -> assertThat(Upload.ofKey(key)).isEmpty());
    }
}
