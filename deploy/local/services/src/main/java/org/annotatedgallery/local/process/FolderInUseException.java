package org.annotatedgallery.local.process;

import java.nio.file.Path;

/** Another process that still runs has claimed the folder. */
public final class FolderInUseException extends RuntimeException {

    FolderInUseException(Path folder) {
        super("The folder " + folder + " is in use by another run that has not ended.");
    }
}
