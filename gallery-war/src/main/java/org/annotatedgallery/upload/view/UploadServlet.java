package org.annotatedgallery.upload.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.annotatedgallery.availability.Outage;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.upload.FormFiles;
import org.annotatedgallery.upload.UploadRefusedException;
import org.annotatedgallery.upload.UploadService;

/**
 * Where the home page's form goes. It reads the form as a stream, which Faces cannot, and has the page show what came of it.
 * Sending it again by reloading does no harm: files that are here already are recognised.
 */
@WebServlet("/upload")
public class UploadServlet extends HttpServlet {
    private static final String FIELD = "file";
    private static final String PAGE = "/index.xhtml";
    private static final int UNPROCESSABLE_CONTENT = 422;

    @Inject
    private transient UploadService uploads;

    @Inject
    private transient UploadConfig config;

    @Inject
    private transient Outage outage;

    @Inject
    private transient InstantSource clock;

    @Inject
    private transient UploadBacking page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FormUpload form = new FormUpload(uploads::upload, outage::explains, config.deadline(), clock);
        try {
            FormFiles.forEach(request, FIELD, form);
        } catch (UploadRefusedException e) {
            form.breakOff();
        }
        UploadReport report = form.report();
        if (report.ending() != UploadReport.Ending.COMPLETE) {
            // What is left of the request must not be taken for the next one.
            response.setHeader("Connection", "close");
        }
        if (report.metOutage()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (report.accepted() == 0) {
            response.setStatus(UNPROCESSABLE_CONTENT);
        }
        page.show(report);
        request.getRequestDispatcher(PAGE).forward(new PageRequest(request), response);
    }
}
