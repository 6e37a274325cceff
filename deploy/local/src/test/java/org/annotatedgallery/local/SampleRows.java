package org.annotatedgallery.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of images that nobody has uploaded, the same on every run: captions, tags, dates, sizes and states as a gallery has them after
 * years. They have no originals, and their thumbnails and previews are those of images that are really there.
 */
final class SampleRows {

    private static final int BATCH = 1000;
    private static final int MINUTES_BETWEEN = 17;
    private static final LocalDateTime FIRST_UPLOAD = LocalDateTime.of(2023, 1, 1, 8, 0);
    private static final String NEVER_DUE = "2100-01-01 00:00:00";

    private static final String IMAGE = """
            INSERT INTO image (id, state, object_key, file_name, content_type, bytes, sha256, width, height, uploaded_at, taken_at, camera,
                alt_text, description, decorative, language, caption_source, caption_model, search_text, version,
                thumbnail_key, thumbnail_width, thumbnail_height, preview_key, preview_width, preview_height, placeholder)
            SELECT ?, 'STORED', ?, ?, ?, ?, ?, width, height, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1,
                thumbnail_key, thumbnail_width, thumbnail_height, preview_key, preview_width, preview_height, placeholder
            FROM image WHERE id = ?""";

    private static final String TAG = "INSERT INTO image_tag (image_id, position, tag) VALUES (?, ?, ?)";

    private static final String TASK = """
            INSERT INTO image_task (image_id, kind, state, reason, attempts, not_before, updated_at, version)
            VALUES (?, ?, ?, ?, 1, ?, ?, 1)""";

    private final Random random = new Random(5);
    private final List<String> shown;

    /** @param shown ids of the images whose thumbnails and previews these rows have */
    SampleRows(List<String> shown) {
        this.shown = shown;
    }

    void write(Connection database, int rows) throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement image = database.prepareStatement(IMAGE);
                PreparedStatement tag = database.prepareStatement(TAG);
                PreparedStatement task = database.prepareStatement(TASK)) {
            for (int n = 1; n <= rows; n++) {
                add(n, image, tag, task);
                if (n % BATCH == 0 || n == rows) {
                    image.executeBatch();
                    tag.executeBatch();
                    task.executeBatch();
                    database.commit();
                }
            }
        }
    }

    private void add(int n, PreparedStatement image, PreparedStatement tag, PreparedStatement task)
            throws SQLException {
        String id = UUID.nameUUIDFromBytes(new byte[] {(byte) (n >> 16), (byte) (n >> 8), (byte) n})
                .toString();
        LocalDateTime uploaded = FIRST_UPLOAD.plusMinutes((long) n * MINUTES_BETWEEN);
        String source = source(random.nextInt(100));
        SampleCaption caption = source == null ? null : SampleCaption.next(random);
        addImage(n, id, uploaded, source, caption, image);
        List<String> tags = caption == null ? List.of() : caption.tags();
        for (int position = 0; position < tags.size(); position++) {
            batch(tag, id, position, tags.get(position));
        }
        batch(task, id, "THUMBNAIL", "DONE", null, uploaded, uploaded);
        if (caption != null) {
            batch(task, id, "CAPTION", "DONE", null, uploaded, uploaded);
        } else if (random.nextBoolean()) {
            batch(task, id, "CAPTION", "FAILED", "BLOCKED_BY_MODEL", uploaded, uploaded);
        } else {
            batch(task, id, "CAPTION", "WAITING", "STORAGE_UNAVAILABLE", NEVER_DUE, uploaded);
        }
    }

    private void addImage(
            int n, String id, LocalDateTime uploaded, String source, SampleCaption caption, PreparedStatement image)
            throws SQLException {
        boolean photo = random.nextInt(10) < 8;
        String type = photo
                ? "jpeg"
                : List.of("png", "png", "png", "gif", "webp", "tiff").get(random.nextInt(6));
        String name = (caption == null ? "IMG" : caption.words()) + "_" + n + "." + type;
        batch(
                image,
                id,
                "uploads/" + id + "." + type,
                name,
                "image/" + type,
                100_000 + random.nextInt(8_000_000),
                String.format(Locale.ROOT, "%064x", n),
                uploaded,
                photo ? uploaded.minusHours(random.nextInt(24 * 365 * 3)).withNano(0) : null,
                photo ? "FUJIFILM X-T" + (1 + random.nextInt(5)) : null,
                caption == null ? null : caption.altText(),
                caption == null ? null : caption.description(),
                caption == null ? null : false,
                caption == null ? null : caption.language(),
                source,
                "MODEL".equals(source) ? "gemini-2.5-flash" : null,
                searchText(name, caption),
                shown.get(n % shown.size()));
    }

    /** As Image keeps it. */
    private static String searchText(String name, SampleCaption caption) {
        return caption == null
                ? name
                : Stream.concat(Stream.of(caption.altText(), caption.description(), name), caption.tags().stream())
                        .collect(Collectors.joining("\n"));
    }

    private static String source(int percent) {
        if (percent < 80) {
            return "MODEL";
        } else if (percent < 90) {
            return "HUMAN";
        } else if (percent < 94) {
            return "EMBEDDED";
        }
        return percent < 97 ? "OFFLINE" : null;
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        statement.addBatch();
    }
}
