package org.annotatedgallery.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "holiday photo.jpg, holiday photo.jpg",
        "../../etc/passwd.jpg, passwd.jpg",
        "C:\\Users\\me\\photo.jpg, photo.jpg",
        "größer 写真 🐱.png, größer 写真 🐱.png",
        "<img src=x>.jpg, <img src=x>.jpg"
    })
    void foldersGoAndTheRestStays(String sent, String shown) {
        assertThat(FileNames.shown(sent)).isEqualTo(shown);
    }

    @Test
    void charactersThatNobodySeesGo() {
        assertThat(FileNames.shown("a\r\nb\u0000\u202Egpj\u2028.exe\uD800"))
                .as("line ends, NUL, a turn of direction, half a character")
                .isEqualTo("abgpj.exe");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"  ", "uploads/", "\n"})
    void aFileWithoutANameGetsOne(String sent) {
        assertThat(FileNames.shown(sent)).isEqualTo("unnamed");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(FileNames.shown("🐱".repeat(300))).isEqualTo("🐱".repeat(FileNames.MAX_LENGTH));
    }
}
