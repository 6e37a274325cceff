-- A campaign has images captioned anew. Its filter, and what it was expected to cost, stay as they were at its beginning.
CREATE TABLE campaign (
    id                      BIGINT NOT NULL AUTO_INCREMENT,
    state                   VARCHAR(16) CHARACTER SET ascii NOT NULL,
    model_before            VARCHAR(100) NULL,
    prompt_version_before   INT NULL,
    language                VARCHAR(35) CHARACTER SET ascii NULL,
    source                  VARCHAR(16) CHARACTER SET ascii NULL,
    tag                     VARCHAR(100) NULL,
    total                   BIGINT NOT NULL,
    estimated_input_tokens  BIGINT NULL,
    estimated_output_tokens BIGINT NULL,
    estimated_cost_micros   BIGINT NULL,
    estimated_by_model      VARCHAR(100) NULL,
    estimated_by_captions   BIGINT NOT NULL,
    created_at              DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY campaign_state (state)
) CHARACTER SET utf8mb4;

-- An image's turn in a campaign. previous_revision, previous_reason: what to go back to; restored_revision: the copy of the
-- older caption that going back has left in the ledger.
CREATE TABLE campaign_item (
    campaign_id       BIGINT NOT NULL,
    image_id          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state             VARCHAR(16) CHARACTER SET ascii NOT NULL,
    started_at        DATETIME(6) NULL,
    previous_revision BIGINT NULL,
    previous_reason   VARCHAR(32) CHARACTER SET ascii NULL,
    restored_revision BIGINT NULL,
    PRIMARY KEY (campaign_id, image_id),
    KEY campaign_item_state (campaign_id, state, image_id),
    KEY campaign_item_image (image_id, state),
    CONSTRAINT campaign_item_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
    CONSTRAINT campaign_item_image FOREIGN KEY (image_id) REFERENCES image (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4;

-- Which models have been used here, since when, and what their latest answers cost.
ALTER TABLE caption_revision ADD KEY caption_revision_model (source, model);

-- Whoever begins a campaign has it to themselves.
INSERT INTO lease (name, holder, expires_at) VALUES ('campaigns', '', '2000-01-01 00:00:00');
