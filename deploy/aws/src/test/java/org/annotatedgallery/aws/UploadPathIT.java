package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.Derivative;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.testbed.UploadedImage;
import org.annotatedgallery.testbed.model.AskedQuestion;
import org.annotatedgallery.testbed.model.CaptionJson;
import org.annotatedgallery.testbed.model.GeminiDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UploadPathIT {
    private static final GeminiDialect GEMINI = new GeminiDialect();
    private static final String ALT_TEXT = "A red sun stands over a blue sea.";

    private static UploadPath path;

    @BeforeAll
    static void create() throws IOException, InterruptedException {
        MotoServer.assumeInstalled();
        path = UploadPath.create(Path.of("target", "upload-path"));
        path.gemini().otherwise(GEMINI.answer(CaptionJson.of(ALT_TEXT, "sun", "sea")));
    }

    @AfterAll
    static void close() {
        if (path != null) {
            path.close();
        }
    }

    @Test
    void anUploadGetsItsCaptionAndItsThumbnails() throws IOException {
        UploadedImage image = upload();

        awaitBothTasks(image);

        Caption caption = image.read(Image::caption).orElseThrow();
        assertThat(caption.source()).isEqualTo(CaptionSource.MODEL);
        assertThat(caption.altText()).isEqualTo(ALT_TEXT);
        assertThat(image.read(Image::tags)).containsExactly("sun", "sea");
        Derivative thumbnail = image.read(Image::thumbnail).orElseThrow();
        Derivative preview = image.read(Image::preview).orElseThrow();
        assertThat(derivativesOf(image))
                .extracting(S3Object::key)
                .containsExactlyInAnyOrder(thumbnail.key(), preview.key());
    }

    @Test
    void aBrowserIsShownTheThumbnailByAPresignedAddress() throws IOException, InterruptedException {
        UploadedImage image = upload();
        awaitBothTasks(image);
        Derivative thumbnail = image.read(Image::thumbnail).orElseThrow();

        HttpResponse<byte[]> response = path.bucket().shown(thumbnail.key());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(response.body()));
        assertThat(shown.getWidth()).isEqualTo(thumbnail.width());
        assertThat(new Color(shown.getRGB(shown.getWidth() / 2, shown.getHeight() - 5)).getBlue())
                .isGreaterThan(200);
    }

    @Test
    void geminiIsAskedWithTheKeyFromItsSecret() throws IOException {
        UploadedImage image = upload();

        awaitBothTasks(image);

        AskedQuestion question = GEMINI.question(path.gemini().requests().get(0));
        assertThat(question.key()).isEqualTo(UploadPath.GEMINI_KEY);
        assertThat(path.functions())
                .allSatisfy((name, function) -> assertThat(function.log())
                        .contains(image.id().toString())
                        .doesNotContain(UploadPath.GEMINI_KEY));
    }

    @Test
    void theSameAnnouncementAgainChangesNothing() throws IOException, InterruptedException {
        UploadedImage image = upload();
        awaitBothTasks(image);
        int version = image.read(Image::version);
        List<S3Object> derivatives = derivativesOf(image);
        int questions = path.gemini().requests().size();

        path.announceAgain(image);
        // Functions take events in their order.
        UploadedImage next = upload();
        awaitBothTasks(next);

        assertThat(image.read(Image::version)).isEqualTo(version);
        assertThat(derivativesOf(image)).isEqualTo(derivatives);
        assertThat(image.ledger()).hasSize(1);
        assertThat(path.gemini().requests()).hasSize(questions + 1);
    }

    @Test
    void derivativesAreNotAnnounced() throws IOException {
        UploadedImage image = upload();

        awaitBothTasks(image);

        assertThat(derivativesOf(image)).isNotEmpty();
        assertThat(path.announcements())
                .filteredOn(announcement -> announcement.contains(image.id().toString()))
                .hasSize(path.functions().size())
                .allSatisfy(announcement -> assertThat(announcement).contains("uploads"));
    }

    @Test
    void theTopicTakesAnnouncementsFromThisBucketAlone() throws IOException, InterruptedException {
        String topic = path.gallery().output("Data", "UploadTopicArn");
        Part attributes = path.gallery()
                .aws("sns", "get-topic-attributes", "--topic-arn", topic)
                .part("Attributes");
        JsonNode statements =
                JsonMapper.shared().readTree((String) attributes.get("Policy")).path("Statement");

        assertThat(statements).hasSize(1);
        assertThat(statements.at("/0/Resource").asString()).isEqualTo(topic);
        assertThat(statements.at("/0/Principal/Service").asString()).isEqualTo("s3.amazonaws.com");
        assertThat(statements.at("/0/Condition/ArnEquals/aws:SourceArn").asString())
                .isEqualTo("arn:aws:s3:::" + path.gallery().output("Data", "BucketName"));
    }

    private static UploadedImage upload() throws IOException {
        return path.upload(sunOverSea());
    }

    private static byte[] sunOverSea() throws IOException {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillOval(270, 60, 100, 100);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 240, 640, 240);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        return file.toByteArray();
    }

    private static void awaitBothTasks(UploadedImage image) {
        for (TaskKind kind : TaskKind.values()) {
            assertThat(image.awaitEndOf(kind).state()).as(path::logs).isEqualTo(TaskState.DONE);
        }
    }

    private static List<S3Object> derivativesOf(UploadedImage image) {
        return path.bucket().objectsUnder("thumbnails/" + image.id() + "/");
    }
}
