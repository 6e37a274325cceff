-- When a person has approved a machine's caption, and where the picture was taken, in degrees, if its file says so.
-- changed_at: by the database's clock, for whoever shows what has changed, whoever changed it.
ALTER TABLE image
    ADD COLUMN reviewed_at DATETIME(6) NULL,
    ADD COLUMN latitude    DOUBLE NULL,
    ADD COLUMN longitude   DOUBLE NULL,
    ADD COLUMN changed_at  TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    ADD KEY image_changed (changed_at);

ALTER TABLE image_task
    ADD COLUMN changed_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    ADD KEY image_task_changed (changed_at);
