package org.annotatedgallery.faces;

import static org.annotatedgallery.faces.Sources.WEBAPP;
import static org.annotatedgallery.faces.Sources.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annotatedgallery.browse.Highlights;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.campaign.CampaignState;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.captioning.InvalidCaptionException.Fault;
import org.annotatedgallery.config.CaptionsConfig.Annotator;
import org.annotatedgallery.image.ImageFilter;
import org.annotatedgallery.image.ImageOrder;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.imaging.ImageFormat;
import org.annotatedgallery.problem.ProblemCode;
import org.annotatedgallery.upload.view.FileOutcome;
import org.annotatedgallery.upload.view.UploadReport;
import org.annotatedgallery.web.Language;
import org.junit.jupiter.api.Test;

/** What holds for the source of every page. */
class PagesTest {
    private static final Pattern KEY = Pattern.compile("(?<!url.)'([a-z][a-z-]*(?:\\.[A-Za-z0-9-]+)+)'");
    private static final ResourceBundle TEXT = ResourceBundle.getBundle("org.annotatedgallery.faces.Messages");

    @Test
    void onlyThePictureTagRendersImages() {
        assertThat(filesWith("<img\\b")).containsExactly(Path.of("WEB-INF/tags/picture.xhtml"));
    }

    @Test
    void everyImageHasAnAltThatIsNoFileName() {
        Matcher images = Pattern.compile("<img\\b[^>]*>").matcher(read(WEBAPP.resolve("WEB-INF/tags/picture.xhtml")));

        assertThat(images.results().map(image -> image.group()))
                .hasSize(3)
                .allMatch(image -> image.contains(" alt=\""))
                .noneMatch(image -> image.contains("fileName"));
    }

    @Test
    void nothingIsWrittenThatTheContentSecurityPolicyForbids() {
        assertThat(filesWith("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:"))
                .isEmpty();
    }

    @Test
    void nothingMakesFacesWriteScriptsOrKeepState() {
        assertThat(filesWith("f:ajax|h:commandLink|h:commandScript|h:head|h:outputScript"))
                .isEmpty();
        assertThat(filesWith("<f:view\\b")).containsExactly(Path.of("WEB-INF/templates/page.xhtml"));
        assertThat(read(WEBAPP.resolve("WEB-INF/templates/page.xhtml")))
                .contains("<f:view transient=\"true\" contentType=\"text/html\">");
    }

    @Test
    void everyPageIsMadeFromTheTemplate() {
        List<Path> pages = pages().stream()
                .filter(page -> !page.startsWith("WEB-INF") || page.startsWith("WEB-INF/errors"))
                .toList();

        assertThat(pages).hasSizeGreaterThanOrEqualTo(6);
        assertThat(filesWith("template=\"/WEB-INF/templates/page.xhtml\"")).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void everyTextOfThePagesIsInTheBundle() {
        Set<String> used = new HashSet<>();
        pages().forEach(page -> KEY.matcher(read(WEBAPP.resolve(page)))
                .results()
                .map(key -> key.group(1))
                .forEach(used::add));

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(TEXT.keySet()).containsAll(used);
    }

    @Test
    void whateverCanComeHasItsText() {
        Stream<String> keys = Stream.of(
                        keys("gallery.state.", TaskState.values()),
                        keys("gallery.sort.", ImageOrder.values()),
                        keys("gallery.source.", ImageFilter.Source.values()),
                        keys("gallery.format.", ImageFormat.values()),
                        keys("gallery.found.", withoutFirst(Highlights.Field.values())),
                        Stream.of("tag", "from", "to").map("gallery."::concat),
                        keys("picture.", TaskState.values()),
                        keys("source.", CaptionSource.values()),
                        keys("reason.", TaskReason.values()),
                        keys("caption.fault.", Fault.values()),
                        Arrays.stream(ProblemCode.values()).map(code -> "script.site.problem." + code.code()),
                        Arrays.stream(Language.values()).map(language -> "site.language." + language.tag()),
                        keys("campaigns.source.", CampaignFilter.Source.values()),
                        Stream.of("begun", "paused", "resumed", "cancelled", "rolled-back", "changed")
                                .map("campaigns.notice."::concat),
                        keys("campaigns.state.", CampaignState.values()),
                        keys("attention.count.", TaskKind.values()),
                        Stream.of("approved", "saved", "decorative").map("review.notice."::concat),
                        keys("home.annotator.", Annotator.values()),
                        Stream.of("suggestion.MODEL", "suggestion.EMBEDDED"),
                        Stream.of("notice.retried", "notice.captioned", "notice.restored"),
                        keys("upload.outcome.", FileOutcome.Kind.values()),
                        Stream.of("waiting", "sending", "new", "duplicate", "refused", "failed", "cancelled")
                                .map("script.upload.state."::concat),
                        Stream.of("new", "duplicate", "failed", "cancelled")
                                .map(what -> "script.upload.summary." + what + ".other"),
                        keys("upload.ending.", withoutFirst(UploadReport.Ending.values())),
                        Arrays.stream(TaskKind.values())
                                .flatMap(kind -> keys("task." + kind + ".", TaskState.values())),
                        Arrays.stream(TaskKind.values())
                                .flatMap(kind -> Stream.of("task." + kind + ".retry", "task." + kind + ".again")))
                .flatMap(some -> some);

        assertThat(TEXT.keySet()).containsAll(keys.toList());
    }

    /** A form that was read to its end needs no words, nor does an alt text that stands there anyway. */
    private static Object[] withoutFirst(Object[] values) {
        return Arrays.copyOfRange(values, 1, values.length);
    }

    private static Stream<String> keys(String prefix, Object[] values) {
        return Arrays.stream(values).map(value -> prefix + value);
    }

    private static List<Path> filesWith(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return pages().stream()
                .filter(page -> pattern.matcher(read(WEBAPP.resolve(page))).find())
                .toList();
    }

    private static List<Path> pages() {
        return Sources.below(WEBAPP, ".xhtml").stream().map(WEBAPP::relativize).toList();
    }
}
