-- What waits for people: tasks by why they have failed or wait, and captions by whether a person has reviewed them.
ALTER TABLE image_task ADD KEY image_task_reason (reason, kind, image_id, state, updated_at);

ALTER TABLE image ADD KEY image_review (state, reviewed_at, uploaded_at, id, caption_source);
