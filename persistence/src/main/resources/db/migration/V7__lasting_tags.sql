-- lasting: given to the image itself, and so not taken away with the caption that came before.
ALTER TABLE image_tag ADD COLUMN lasting BOOLEAN NOT NULL DEFAULT FALSE;
