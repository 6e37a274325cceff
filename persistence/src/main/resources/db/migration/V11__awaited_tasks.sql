-- opened_at: when somebody wanted the task done, or when a day's new budget let it go on; NULL in rows of older servers.
-- awaited_since: since when it should have been done, for operators. What has ended, waits for the budget or belongs to a campaign,
-- which has its own pace, is awaited by nobody. Made of the other columns, because older functions write those alone.
ALTER TABLE image_task
    ADD COLUMN opened_at DATETIME(6) NULL,
    ADD COLUMN awaited_since DATETIME(6) GENERATED ALWAYS AS (
        CASE WHEN state IN ('PENDING', 'RUNNING', 'WAITING') AND campaign_id IS NULL AND COALESCE(reason, '') <> 'BUDGET'
        THEN opened_at END) STORED,
    ADD KEY image_task_awaited (kind, awaited_since);

UPDATE image_task SET opened_at = updated_at WHERE state IN ('PENDING', 'RUNNING', 'WAITING');
