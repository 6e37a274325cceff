package org.annotatedgallery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {
            "org.annotatedgallery.image",
            "org.annotatedgallery.caption",
            "org.annotatedgallery.campaign",
            "org.annotatedgallery.connection",
            "org.annotatedgallery.lease",
            "org.annotatedgallery.schema"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyTheConnectionKnowsAws = noClasses()
            .that()
            .resideOutsideOfPackage("..connection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..");

    @ArchTest
    static final ArchRule nothingNeedsAContainer = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.inject..", "jakarta.enterprise..", "jakarta.faces..", "jakarta.ws..", "jakarta.ejb..");
}
