-- When a picture was taken by its camera's clock, or else when it was uploaded (UTC). Lists that have no index of their own go
-- through those of their order; few images without a caption, or of a rare format, would be far apart there.
ALTER TABLE image
    ADD COLUMN dated_at DATETIME(6) GENERATED ALWAYS AS (COALESCE(taken_at, uploaded_at)) STORED,
    ADD KEY image_dated (state, dated_at, id),
    ADD KEY image_name (state, file_name, id),
    ADD KEY image_source (state, caption_source, uploaded_at, id),
    ADD KEY image_format (state, content_type, uploaded_at, id);
