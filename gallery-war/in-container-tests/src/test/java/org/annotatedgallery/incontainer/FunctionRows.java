package org.annotatedgallery.incontainer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.annotatedgallery.connection.DatabaseSettings;
import org.annotatedgallery.connection.RotatingDataSource;

/** Writes what the functions write, into the server's database. */
final class FunctionRows {
    private static final String CALL =
            "'gemini-2.5-flash', 'gemini-2.5-flash-001', 'v1', 'STOP', 1204, 98, 155, 2310, 'r-1'";

    private final DataSource database = new RotatingDataSource(DatabaseSettings.from(System::getenv));

    /** A model's caption that stands in the ledger alone. */
    long suggestion(String image, String altText) {
        return insert(
                "INSERT INTO caption_revision (image_id, source, alt_text, tags, decorative, language, model, model_version,"
                        + " prompt_version, finish_reason, input_tokens, output_tokens, cost_micros, latency_millis,"
                        + " request_id, campaign_id, created_at)"
                        + " VALUES (?, 'MODEL', ?, 'sea\nboat', FALSE, 'en', " + CALL + ", 7, '2026-11-24 12:00:00')",
                image,
                altText);
    }

    /** A model's caption that is the image's. */
    long caption(String image, String altText) {
        long revision = suggestion(image, altText);
        update(
                "UPDATE image SET alt_text = ?, decorative = FALSE, language = 'en', caption_source = 'MODEL',"
                        + " caption_model = 'gemini-2.5-flash', caption_revision_id = " + revision
                        + ", version = version + 1 WHERE id = ?",
                altText,
                image);
        return revision;
    }

    /** A model's answer that is no caption. */
    long rejected(String image, String fault, String rawAnswer) {
        return insert(
                "INSERT INTO caption_revision (image_id, source, decorative, model, model_version, prompt_version,"
                        + " finish_reason, input_tokens, output_tokens, cost_micros, latency_millis, request_id, fault,"
                        + " raw_answer, created_at)"
                        + " VALUES (?, 'MODEL', FALSE, " + CALL + ", ?, ?, '2026-11-24 12:00:00')",
                image,
                fault,
                rawAnswer);
    }

    /** Ends the image's caption task in this state. */
    void captionTask(String image, String state, String reason) {
        update(
                "UPDATE image_task SET state = ?, reason = ? WHERE image_id = ? AND kind = 'CAPTION'",
                state,
                reason,
                image);
    }

    /** Of these sizes, 400 by 300 and 800 by 600; the objects themselves are not in the bucket. */
    void derivatives(String image, String placeholder) {
        update(
                "UPDATE image SET thumbnail_key = CONCAT('thumbnails/', id, '/thumbnail.jpg'), thumbnail_width = 400,"
                        + " thumbnail_height = 300, preview_key = CONCAT('thumbnails/', id, '/preview.jpg'),"
                        + " preview_width = 800, preview_height = 600, placeholder = ? WHERE id = ?",
                placeholder,
                image);
    }

    private long insert(String sql, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            execute(statement, values);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void update(String sql, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            execute(statement, values);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(PreparedStatement statement, String... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setString(n + 1, values[n]);
        }
        statement.executeUpdate();
    }
}
