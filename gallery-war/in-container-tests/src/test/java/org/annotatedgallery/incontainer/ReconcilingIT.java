package org.annotatedgallery.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.TaskView;
import org.annotatedgallery.image.NewImage;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.storage.ImageStore;
import org.annotatedgallery.upload.UploadService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a crash can leave half-way, and one round of the reconciler later; inside the server, on its transactions. */
@ExtendWith(ArquillianExtension.class)
class ReconcilingIT {
    @Resource(lookup = "java:app/jdbc/gallery")
    private DataSource dataSource;

    @Inject
    private OurRound reconciler;

    @Inject
    private UploadService uploads;

    @Inject
    private ImageRecords records;

    @Inject
    private ImageBrowser browser;

    @Inject
    private ImageStore store;

    @Deployment
    static WebArchive war() {
        return Surroundings.war().addClasses(Pictures.class, OurRound.class);
    }

    @Test
    void anUploadKilledBeforeItsObjectArrivedLeavesNothing() throws Exception {
        UUID id = interruptedUpload();
        reconciler.run();
        assertTrue(records.markDeleting(id).isEmpty(), "no row");
        assertFalse(records.markStored(id));
    }

    @Test
    void anUploadKilledAfterItsObjectArrivedIsKept() throws Exception {
        UUID id = interruptedUpload();
        Path file = Files.createTempFile("original", ".png");
        Files.write(file, Pictures.png());
        store.putOriginal(ImageStore.originalKey(id, "png"), "image/png", file);
        Files.delete(file);
        reconciler.run();
        assertTrue(browser.find(id).isPresent(), "shown");
    }

    @Test
    void aYoungUploadIsLeftAlone() throws Exception {
        UUID id = row();
        reconciler.run();
        assertTrue(records.markStored(id), "its row is still there");
    }

    @Test
    void aDeletionThatWasInterruptedIsCompleted() throws Exception {
        UUID id = upload();
        String key = records.markDeleting(id).orElseThrow().objectKey();
        reconciler.run();
        assertFalse(store.exists(key));
        assertTrue(records.markDeleting(id).isEmpty(), "no row");
    }

    @Test
    void aTaskWhoseEventWasLostIsHandedOverOnceUntilItIsDueAgain() throws Exception {
        UUID id = upload();
        update("UPDATE image_task SET not_before = '2020-01-01', updated_at = '2020-01-01' WHERE image_id = ?", id);
        reconciler.run();
        TaskView handedOver = caption(id);
        assertEquals(TaskState.PENDING, handedOver.state());
        reconciler.run();
        assertEquals(handedOver.updatedAt(), caption(id).updatedAt(), "not announced every minute");
    }

    @Test
    void aTaskWhoseFunctionDiedIsHandedOverAndAfterThreeTimesGivenUp() throws Exception {
        UUID id = upload();
        update(
                "UPDATE image_task SET state = 'RUNNING', attempts = 2, not_before = '2020-01-01' WHERE image_id = ? AND kind = 'CAPTION'",
                id);
        reconciler.run();
        assertEquals(TaskState.PENDING, caption(id).state());
        update(
                "UPDATE image_task SET state = 'RUNNING', attempts = 3, not_before = '2020-01-01' WHERE image_id = ? AND kind = 'CAPTION'",
                id);
        reconciler.run();
        assertEquals(TaskState.FAILED, caption(id).state());
        assertEquals(TaskReason.CRASHED, caption(id).reason());
    }

    @Test
    void aTaskWhoseOriginalIsGoneFailsWithThatReason() throws Exception {
        UUID id = upload();
        store.deleteAll(id, ImageStore.originalKey(id, "png"));
        update("UPDATE image_task SET not_before = '2020-01-01' WHERE image_id = ?", id);
        reconciler.run();
        assertEquals(TaskReason.ORIGINAL_MISSING, caption(id).reason());
    }

    private TaskView caption(UUID id) {
        return browser.find(id).orElseThrow().captionTask();
    }

    private UUID upload() throws Exception {
        return uploads.upload("a.png", new ByteArrayInputStream(Pictures.png())).id();
    }

    private UUID interruptedUpload() throws SQLException {
        UUID id = row();
        update("UPDATE image SET uploaded_at = '2020-01-01' WHERE id = ?", id);
        return id;
    }

    private UUID row() {
        UUID id = UUID.randomUUID();
        String sha256 = (id + "" + id).replace("-", "");
        records.add(new NewImage(
                id, ImageStore.originalKey(id, "png"), "a.png", "image/png", 1, sha256, 8, 6, null, null, null));
        return id;
    }

    private void update(String sql, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.toString());
            statement.executeUpdate();
        }
    }
}
