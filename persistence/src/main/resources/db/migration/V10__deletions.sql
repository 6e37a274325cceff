-- Images that have been deleted within the last hour or so, for whoever still shows them.
CREATE TABLE image_deletion (
    image_id   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (image_id),
    KEY image_deletion_changed (changed_at)
) CHARACTER SET utf8mb4;
