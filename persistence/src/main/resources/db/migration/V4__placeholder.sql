-- A picture of a few pixels as data URI, shown until the thumbnail has arrived; NULL until that is made, as in older rows.
ALTER TABLE image ADD COLUMN placeholder VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin NULL;
