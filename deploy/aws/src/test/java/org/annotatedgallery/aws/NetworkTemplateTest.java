package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NetworkTemplateTest {
    private static final Template NETWORK = Template.named("network");

    @Test
    void whoMayTalkToWhomIsThisAndNothingElse() {
        assertThat(Traffic.in(NETWORK))
                .containsExactlyInAnyOrder(
                        "LoadBalancer from AllowedCidr on tcp 80",
                        "LoadBalancer from AllowedCidr on tcp 443 if WithCertificate",
                        "LoadBalancer to Server on tcp 5000",
                        "Server from LoadBalancer on tcp 5000",
                        "Server from Bastion on tcp 22",
                        "Server to 0.0.0.0/0 on tcp 443",
                        "Server to Database on tcp 3306",
                        "Function to 0.0.0.0/0 on tcp 443",
                        "Function to Database on tcp 3306",
                        "Database from Server on tcp 3306",
                        "Database from Function on tcp 3306",
                        "Database to 127.0.0.1/32 on any",
                        "Bastion from AdminCidr on tcp 22",
                        "Bastion to Server on tcp 22",
                        "Bastion to 0.0.0.0/0 on tcp 443",
                        "SecretsEndpoint from Server on tcp 443",
                        "SecretsEndpoint from Function on tcp 443",
                        "SecretsEndpoint to 127.0.0.1/32 on any");
    }

    @Test
    void everyGroupEmbedsAWayOutSinceOtherwiseAwsOpensAll() {
        assertThat(NETWORK.resourcesOf("AWS::EC2::SecurityGroup"))
                .hasSize(6)
                .allSatisfy((name, group) -> assertThat(group.properties().list("SecurityGroupEgress"))
                        .isNotEmpty());
    }

    @Test
    void everybodyMayOpenTheGalleryAndNobodyTheBastionUntilToldOtherwise() {
        assertThat(NETWORK.parameters().get("AllowedCidr").get("Default")).isEqualTo("0.0.0.0/0");
        assertThat(NETWORK.parameters().get("AdminCidr").get("Default")).isEqualTo("127.0.0.1/32");
    }

    @Test
    void theVpcIs10_0_0_0_16() {
        assertThat(NETWORK.resource("Vpc").property("CidrBlock"))
                .isEqualTo(Map.of("Fn::Sub", "${NetworkPrefix}.0.0/16"));
        assertThat(NETWORK.parameters().get("NetworkPrefix").get("Default")).isEqualTo("10.0");
    }

    @Test
    void eachKindOfSubnetIsInTwoZonesAndGivesNoPublicAddresses() {
        Map<String, Part> subnets = NETWORK.resourcesOf("AWS::EC2::Subnet");
        assertThat(subnets.keySet())
                .containsExactlyInAnyOrder(
                        "PublicSubnet1", "PublicSubnet2",
                        "ApplicationSubnet1", "ApplicationSubnet2",
                        "DataSubnet1", "DataSubnet2");
        assertThat(subnets).allSatisfy((name, subnet) -> {
            int zone = name.endsWith("1") ? 0 : 1;
            assertThat(subnet.property("AvailabilityZone"))
                    .isEqualTo(Map.of("Fn::Select", List.of(zone, Map.of("Fn::GetAZs", ""))));
            assertThat(subnet.property("MapPublicIpOnLaunch")).isNull();
        });
        Set<Object> blocks = subnets.values().stream()
                .map(subnet -> subnet.property("CidrBlock"))
                .collect(Collectors.toSet());
        assertThat(blocks).hasSize(6);
    }

    @Test
    void onlyPublicSubnetsReachTheInternetGatewayAndDataSubnetsReachNothing() {
        Map<Object, Object> gateways = NETWORK.resourcesOf("AWS::EC2::Route").values().stream()
                .collect(Collectors.toMap(
                        route -> route.properties().part("RouteTableId").get("Ref"),
                        route -> route.properties().content().containsKey("GatewayId") ? "internet" : "NAT"));
        assertThat(gateways)
                .isEqualTo(
                        Map.of("PublicRoutes", "internet", "ApplicationRoutes1", "NAT", "ApplicationRoutes2", "NAT"));
        assertThat(routesOf("DataSubnet1")).isEqualTo("DataRoutes").isEqualTo(routesOf("DataSubnet2"));
        assertThat(routesOf("PublicSubnet1")).isEqualTo("PublicRoutes").isEqualTo(routesOf("PublicSubnet2"));
        assertThat(routesOf("ApplicationSubnet1")).isEqualTo("ApplicationRoutes1");
        assertThat(routesOf("ApplicationSubnet2")).isEqualTo("ApplicationRoutes2");
    }

    private static Object routesOf(String subnet) {
        return NETWORK.resourcesOf("AWS::EC2::SubnetRouteTableAssociation").values().stream()
                .filter(association -> association.property("SubnetId").equals(Map.of("Ref", subnet)))
                .map(association ->
                        association.properties().part("RouteTableId").get("Ref"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSecondZoneHasItsOwnNatGatewayOnlyWhenWanted() {
        assertThat(NETWORK.resource("NatGateway2").get("Condition")).isEqualTo("OneNatPerZone");
        assertThat(NETWORK.resource("ApplicationWayOut2").property("NatGatewayId"))
                .isEqualTo(Map.of(
                        "Fn::If",
                        List.of("OneNatPerZone", Map.of("Ref", "NatGateway2"), Map.of("Ref", "NatGateway1"))));
    }

    @Test
    void serversAndFunctionsReachS3WithoutNat() {
        Part endpoint = NETWORK.resource("S3Endpoint");
        assertThat(endpoint.property("VpcEndpointType")).isEqualTo("Gateway");
        assertThat(endpoint.property("RouteTableIds"))
                .isEqualTo(List.of(Map.of("Ref", "ApplicationRoutes1"), Map.of("Ref", "ApplicationRoutes2")));
    }
}
