package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.imaging.TooLargeToDecodeException;
import org.annotatedgallery.imaging.TooManyPixelsException;
import org.annotatedgallery.imaging.UnreadableImageException;
import org.annotatedgallery.imaging.UnsupportedTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FailuresTest {
    static Stream<Arguments> permanent() {
        return Stream.of(
                arguments(new UnreadableImageException("cut off"), TaskReason.UNREADABLE),
                arguments(new UnsupportedTypeException("A lossless JPEG"), TaskReason.UNREADABLE),
                arguments(new TooManyPixelsException(90_000, 90_000, 1), TaskReason.TOO_LARGE),
                arguments(new TooLargeToDecodeException("This PNG", 90_000, 1), TaskReason.TOO_LARGE),
                arguments(new OutOfMemoryError("Java heap space"), TaskReason.TOO_LARGE),
                arguments(NoSuchKeyException.builder().build(), TaskReason.ORIGINAL_MISSING),
                arguments(new IOException("disk"), TaskReason.INTERNAL_ERROR),
                arguments(new NullPointerException(), TaskReason.INTERNAL_ERROR),
                arguments(new StackOverflowError(), TaskReason.INTERNAL_ERROR),
                arguments(new NoClassDefFoundError("webp"), TaskReason.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("permanent")
    void whatWillFailAgainIsPermanentAndKeepsItsCause(Throwable trouble, TaskReason reason) {
        TaskFailure failure = Failures.reasonFor(trouble);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.passes()).isFalse();
        assertThat(failure).hasCause(trouble);
    }

    static Stream<Throwable> storage() {
        return Stream.of(
                S3Exception.builder().statusCode(503).message("Slow Down").build(),
                S3Exception.builder().statusCode(403).message("Access Denied").build(),
                SdkClientException.create("Connection refused"),
                ApiCallTimeoutException.create(1000),
                new PersistenceException("Communications link failure"));
    }

    @ParameterizedTest
    @MethodSource("storage")
    void troubleWithTheStorageOrTheDatabasePasses(Throwable trouble) {
        TaskFailure failure = Failures.reasonFor(trouble);

        assertThat(failure.reason()).isEqualTo(TaskReason.STORAGE_UNAVAILABLE);
        assertThat(failure.passes()).isTrue();
        assertThat(failure.retryAfter()).isEmpty();
    }

    @Test
    void aFailureWithAReasonKeepsIt() {
        TaskFailure failure = TaskFailure.passing(TaskReason.QUOTA, Duration.ofSeconds(17), "429", null);

        assertThat(Failures.reasonFor(failure)).isSameAs(failure);
    }

    @Test
    void somethingUnforeseenIsNamedEvenWithoutAMessage() {
        assertThat(Failures.reasonFor(new NullPointerException())).hasMessage("java.lang.NullPointerException");
    }
}
