-- An image, its current caption and where its derivatives are. Times are UTC.
CREATE TABLE image (
    id               CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state            VARCHAR(16) CHARACTER SET ascii NOT NULL,
    object_key       VARCHAR(191) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name        VARCHAR(255) NOT NULL,
    content_type     VARCHAR(64) CHARACTER SET ascii NOT NULL,
    bytes            BIGINT NOT NULL,
    sha256           CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    width            INT NOT NULL,
    height           INT NOT NULL,
    uploaded_at      DATETIME(6) NOT NULL,
    taken_at         DATETIME NULL,
    camera           VARCHAR(191) NULL,
    alt_text         VARCHAR(1000) NULL,
    description      TEXT NULL,
    visible_text     TEXT NULL,
    decorative       BOOLEAN NULL,
    language         VARCHAR(35) CHARACTER SET ascii NULL,
    caption_source   VARCHAR(16) CHARACTER SET ascii NULL,
    caption_model    VARCHAR(100) NULL,
    thumbnail_key    VARCHAR(191) CHARACTER SET ascii COLLATE ascii_bin NULL,
    thumbnail_width  INT NULL,
    thumbnail_height INT NULL,
    preview_key      VARCHAR(191) CHARACTER SET ascii COLLATE ascii_bin NULL,
    preview_width    INT NULL,
    preview_height   INT NULL,
    search_text      MEDIUMTEXT NOT NULL,
    version          INT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY image_sha256 (sha256),
    KEY image_newest (state, uploaded_at, id),
    FULLTEXT KEY image_search (search_text)
) CHARACTER SET utf8mb4;

-- The position is no key: a changed list of tags is written before the old one is deleted.
CREATE TABLE image_tag (
    id       BIGINT NOT NULL AUTO_INCREMENT,
    image_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position INT NOT NULL,
    tag      VARCHAR(100) NOT NULL,
    PRIMARY KEY (id),
    KEY image_tag_image (image_id, position),
    KEY image_tag_tag (tag),
    CONSTRAINT image_tag_image FOREIGN KEY (image_id) REFERENCES image (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4;

-- not_before: until then nobody but its holder acts on the task, whatever its state.
CREATE TABLE image_task (
    image_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(16) CHARACTER SET ascii NOT NULL,
    state       VARCHAR(16) CHARACTER SET ascii NOT NULL,
    reason      VARCHAR(32) CHARACTER SET ascii NULL,
    detail      VARCHAR(500) NULL,
    attempts    INT NOT NULL,
    not_before  DATETIME(6) NOT NULL,
    started_at  DATETIME(6) NULL,
    finished_at DATETIME(6) NULL,
    updated_at  DATETIME(6) NOT NULL,
    version     INT NOT NULL,
    PRIMARY KEY (image_id, kind),
    KEY image_task_due (state, not_before),
    CONSTRAINT image_task_image FOREIGN KEY (image_id) REFERENCES image (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4;

-- Append-only: one row for every caption ever written for an image.
CREATE TABLE caption_revision (
    id             BIGINT NOT NULL AUTO_INCREMENT,
    image_id       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source         VARCHAR(16) CHARACTER SET ascii NOT NULL,
    alt_text       VARCHAR(1000) NULL,
    description    TEXT NULL,
    visible_text   TEXT NULL,
    tags           TEXT NULL,
    decorative     BOOLEAN NOT NULL,
    language       VARCHAR(35) CHARACTER SET ascii NULL,
    model          VARCHAR(100) NULL,
    model_version  VARCHAR(100) NULL,
    prompt_version VARCHAR(64) NULL,
    finish_reason  VARCHAR(64) NULL,
    input_tokens   INT NULL,
    output_tokens  INT NULL,
    cost_micros    BIGINT NULL,
    latency_millis BIGINT NULL,
    request_id     VARCHAR(191) NULL,
    author         VARCHAR(191) NULL,
    created_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY caption_revision_image (image_id, id),
    CONSTRAINT caption_revision_image FOREIGN KEY (image_id) REFERENCES image (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4;

-- Who may do what only one instance at a time must do.
CREATE TABLE lease (
    name       VARCHAR(64) CHARACTER SET ascii NOT NULL,
    holder     VARCHAR(64) CHARACTER SET ascii NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (name)
) CHARACTER SET utf8mb4;

INSERT INTO lease (name, holder, expires_at) VALUES ('reconciler', '', '2000-01-01 00:00:00');
