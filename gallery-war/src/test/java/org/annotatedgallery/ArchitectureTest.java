package org.annotatedgallery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.annotatedgallery",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.GalleryOnly.class})
class ArchitectureTest {
    /** Without persistence and imaging, which have rules of their own. */
    static final class GalleryOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/gallery-war/");
        }
    }

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            slices().matching("org.annotatedgallery.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pagesAndResourcesStandOnTop = noClasses()
            .that()
            .resideOutsideOfPackages("..view..", "..api..", "..faces..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..view..", "..faces..");

    @ArchTest
    static final ArchRule backingBeansNeverSeeAnEntityManager = noClasses()
            .that()
            .resideInAnyPackage("..view..", "..faces..", "..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule servicesNeverSeeFaces = noClasses()
            .that()
            .resideOutsideOfPackages("..view..", "..faces..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..");

    @ArchTest
    static final ArchRule servicesNeverSeeRest = noClasses()
            .that()
            .resideOutsideOfPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..");
}
