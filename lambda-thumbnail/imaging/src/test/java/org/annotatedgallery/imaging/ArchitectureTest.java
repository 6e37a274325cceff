package org.annotatedgallery.imaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.annotatedgallery.imaging", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule imagingKnowsNoAwsAndNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta..",
                    "org.annotatedgallery.image..",
                    "org.annotatedgallery.connection..");

    @ArchTest
    static final ArchRule jpegIsReadInPlainJava = noClasses()
            .that()
            .resideInAPackage("..imaging.jpeg")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.awt..",
                    "javax.imageio",
                    "javax.imageio.spi..",
                    "javax.imageio.stream..",
                    "net.coobird..",
                    "com.twelvemonkeys..");
}
