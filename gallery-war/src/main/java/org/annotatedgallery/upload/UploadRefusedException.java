package org.annotatedgallery.upload;

import org.annotatedgallery.problem.ProblemCode;

/** An upload that was not accepted. Nothing of it is kept. The message is for the person who uploaded. */
public class UploadRefusedException extends Exception {
    private final ProblemCode problem;

    public UploadRefusedException(ProblemCode problem) {
        this(problem, problem.advice(), null);
    }

    public UploadRefusedException(ProblemCode problem, Throwable cause) {
        this(problem, problem.advice(), cause);
    }

    public UploadRefusedException(ProblemCode problem, String message) {
        this(problem, message, null);
    }

    public UploadRefusedException(ProblemCode problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public ProblemCode problem() {
        return problem;
    }
}
