package org.annotatedgallery.annotate.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.annotatedgallery.annotate.AnnotationException;

/** Answers what a test has written down, in that order. */
final class ScriptedModel implements VisionModel {
    /** What becomes of a question. */
    interface Turn {
        Answer take() throws AnnotationException;
    }

    final List<Question> questions = new ArrayList<>();
    final List<Duration> timeouts = new ArrayList<>();
    private final Queue<Turn> turns = new ArrayDeque<>();
    private final String name;

    ScriptedModel() {
        this("gemini-2.5-flash");
    }

    ScriptedModel(String name) {
        this.name = name;
    }

    ScriptedModel then(Turn turn) {
        turns.add(turn);
        return this;
    }

    ScriptedModel says(String text) {
        return then(() -> answer(Answer.Ending.COMPLETE, text));
    }

    /** 1,000 tokens for the question and 100 for the answer. */
    static Answer answer(Answer.Ending ending, String text) {
        return new Answer(ending, text, ending.name(), "gemini-2.5-flash-001", 1_000, 100, "request-1");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer ask(Question question, Duration timeout) throws AnnotationException {
        questions.add(question);
        timeouts.add(timeout);
        return turns.remove().take();
    }
}
