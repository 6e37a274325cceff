"""The moto server, taught the attributes of resources that the templates refer to and moto 5.2 does not know.

Without them it fails over a template as a whole. What it only passes over is not added here: the tests say what that is.
The arguments are those of moto_server.
"""

from moto.cloudformation.models import Stack
from moto.elbv2.models import FakeLoadBalancer, FakeTargetGroup
from moto.rds.models import DBInstance, DBParameterGroup, MasterUserSecret
from moto.server import main


def teach(model, attribute, value):
    """Has Fn::GetAtt find an attribute of a kind of resource."""
    knows, get = model.has_cfn_attr, getattr(model, "get_cfn_attribute", None)
    model.has_cfn_attr = classmethod(lambda _, name: name == attribute or knows(name))
    model.get_cfn_attribute = lambda resource, name: value(resource) if name == attribute else get(resource, name)


def master_user_secret(instance):
    """Made as when RDS is asked for it directly: CloudFormation's ManageMasterUserPassword does not reach moto's RDS."""
    if not instance.manage_master_user_password:
        instance.manage_master_user_password = True
        instance.master_user_secret = MasterUserSecret(instance, kms_key_id=None)
    return instance.master_user_secret.secret_arn


Stack.get_cfn_attribute = lambda stack, name: stack.output_map[name.removeprefix("Outputs.")].value
teach(FakeTargetGroup, "TargetGroupFullName", lambda group: group.arn.split(":")[-1])
teach(FakeLoadBalancer, "LoadBalancerFullName", lambda balancer: balancer.arn.split(":loadbalancer/")[-1])
teach(DBInstance, "MasterUserSecret.SecretArn", master_user_secret)
DBParameterGroup.physical_resource_id = property(lambda group: group.name)

if __name__ == "__main__":
    main()
