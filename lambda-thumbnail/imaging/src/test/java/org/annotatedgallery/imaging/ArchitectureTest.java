package org.annotatedgallery.imaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.annotatedgallery.imaging")
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
}
