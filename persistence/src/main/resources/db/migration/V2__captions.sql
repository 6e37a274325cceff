-- Which revision of the ledger is an image's caption. So far it was always the last one of its source.
ALTER TABLE image ADD COLUMN caption_revision_id BIGINT NULL;

UPDATE image SET caption_revision_id = (
    SELECT MAX(revision.id) FROM caption_revision revision
    WHERE revision.image_id = image.id AND revision.source = image.caption_source);

-- fault, raw_answer: of a text that was no caption, but has been paid for. The author was never written.
ALTER TABLE caption_revision
    ADD COLUMN fault         VARCHAR(300) NULL,
    ADD COLUMN raw_answer    MEDIUMTEXT NULL,
    ADD COLUMN restored_from BIGINT NULL,
    ADD COLUMN campaign_id   BIGINT NULL,
    DROP COLUMN author,
    ADD KEY caption_revision_time (created_at),
    ADD KEY caption_revision_campaign (campaign_id, image_id);

-- waits: how often the task has been put off in a row.
ALTER TABLE image_task
    ADD COLUMN waits       INT NOT NULL DEFAULT 0,
    ADD COLUMN campaign_id BIGINT NULL,
    ADD KEY image_task_campaign (campaign_id, state);

-- What the models' answers of a day (UTC) cost, in millionths of a US dollar, and what is set aside for calls under way;
-- outlives the images.
CREATE TABLE model_spending (
    day             DATE NOT NULL,
    spent_micros    BIGINT NOT NULL,
    reserved_micros BIGINT NOT NULL,
    PRIMARY KEY (day)
) CHARACTER SET utf8mb4;
