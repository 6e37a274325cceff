"""Stands in for `aws cloudformation deploy` where moto is AWS, and takes the same options, and --noted.

moto passes over nested stacks, so this makes one template of all of them, fetched from where `aws cloudformation package` has put
them; it gives no outputs to what a change set makes, so this creates the stack itself; and it cannot update functions with layers,
so an update only notes its parameters.
"""
import argparse
import json
import pathlib
import sys

import boto3
import yaml
from botocore.exceptions import ClientError

# Attributes that moto fails over, and what it gets in their place.
FOR_MOTO = {
    "MasterUserSecret.SecretArn": lambda name: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db",
    "TargetGroupFullName": lambda name: {"Fn::Select": [5, {"Fn::Split": [":", {"Ref": name}]}]},
    "LoadBalancerFullName": lambda name: "app/gallery/1",
}


class Loader(yaml.SafeLoader):
    """Takes CloudFormation's short forms for the long ones."""


def short_form(loader, suffix, node):
    name = suffix if suffix in ("Ref", "Condition") else "Fn::" + suffix
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
        return {name: value.split(".", 1) if suffix == "GetAtt" else value}
    if isinstance(node, yaml.SequenceNode):
        return {name: loader.construct_sequence(node, deep=True)}
    return {name: loader.construct_mapping(node, deep=True)}


Loader.add_multi_constructor("!", short_form)


def fetched(url):
    bucket, key = url.split("/", 4)[3:]
    return boto3.client("s3").get_object(Bucket=bucket, Key=key)["Body"].read()


class Nested:
    """A nested stack's template, in the root's terms: what it refers to has its stack's name before its own."""

    def __init__(self, name, properties, stacks):
        self.name = name
        self.stacks = stacks
        self.template = yaml.load(fetched(properties["TemplateURL"]), Loader)
        self.given = properties.get("Parameters", {})

    def value(self, parameter):
        declared = self.template["Parameters"][parameter]
        value = translated(self.given[parameter], self.stacks) if parameter in self.given else declared["Default"]
        return {"Fn::Split": [",", value]} if declared["Type"].startswith("List<") else value

    def reference(self, name):
        if name.startswith("AWS::"):
            return {"Ref": name}
        return self.value(name) if name in self.template["Parameters"] else {"Ref": self.name + name}

    def attribute(self, name, attribute):
        name = self.name + name
        return FOR_MOTO[attribute](name) if attribute in FOR_MOTO else {"Fn::GetAtt": [name, attribute]}

    def sub(self, text):
        text, names = (text, {}) if isinstance(text, str) else text
        names = {key: self.inside(value) for key, value in names.items()}
        for name in self.template["Parameters"]:
            if "${" + name + "}" in text:
                names[name] = self.value(name)
        for name in self.template["Resources"]:
            text = text.replace("${" + name + "}", "${" + self.name + name + "}").replace("${" + name + ".", "${" + self.name + name + ".")
        return {"Fn::Sub": [text, names]}

    def inside(self, part):
        if isinstance(part, list):
            return [self.inside(each) for each in part]
        if not isinstance(part, dict):
            return part
        if len(part) == 1:
            (name, value), = part.items()
            if name == "Ref":
                return self.reference(value)
            if name == "Fn::Sub":
                return self.sub(value)
            if name == "Fn::GetAtt":
                return self.attribute(*value)
            if name == "Fn::If":
                return {name: [self.name + value[0], *self.inside(value[1:])]}
        return {key: self.inside(value) for key, value in part.items()}

    def resources(self):
        for name, resource in self.template["Resources"].items():
            if resource["Type"] == "AWS::CloudWatch::Alarm":
                continue
            resource = self.inside(resource)
            if "Condition" in resource:
                resource["Condition"] = self.name + resource["Condition"]
            resource.pop("DependsOn", None)
            if self.name == "Network":
                # moto would delete networks in the wrong order.
                resource["DeletionPolicy"] = "Retain"
            resource["Properties"].pop("DBParameterGroupName", None)
            yield self.name + name, resource

    def conditions(self):
        return {self.name + name: self.inside(condition) for name, condition in self.template.get("Conditions", {}).items()}

    def output(self, name):
        return self.inside(self.template["Outputs"][name]["Value"])


def translated(part, stacks):
    """A part of the root template without references to nested stacks."""
    if isinstance(part, list):
        return [translated(each, stacks) for each in part]
    if not isinstance(part, dict):
        return part
    path = part.get("Fn::GetAtt")
    if path and path[0] in stacks:
        return stacks[path[0]].output(path[1].split(".", 1)[1])
    return {name: translated(value, stacks) for name, value in part.items()}


def flattened(file):
    root = yaml.load(open(file), Loader)
    stacks = {}
    for name, resource in root["Resources"].items():
        stacks[name] = Nested(name, resource["Properties"], stacks)
    root["Resources"] = {}
    for stack in stacks.values():
        root["Resources"].update(stack.resources())
        root["Conditions"].update(stack.conditions())
    root["Outputs"] = translated(root["Outputs"], stacks)
    # A request takes 51,200 bytes, so long texts that nobody asks for are left out.
    for section in ("Rules", "Metadata"):
        root.pop(section, None)
    for described in [*root["Parameters"].values(), *root["Outputs"].values()]:
        described.pop("Description")
    for resource in root["Resources"].values():
        resource["Properties"].pop("Tags", None)
        if "DashboardBody" in resource["Properties"]:
            resource["Properties"]["DashboardBody"] = "{}"
        resource["Properties"].get("LaunchTemplateData", {}).pop("UserData", None)
    return root


def with_defaults(template, values):
    return {name: values.get(name, str(declared.get("Default"))) for name, declared in template["Parameters"].items()}


def as_parameters(values):
    return [{"ParameterKey": name, "ParameterValue": value} for name, value in values.items()]


def main():
    options = argparse.ArgumentParser(allow_abbrev=False)
    options.add_argument("--stack-name", required=True)
    options.add_argument("--template-file", required=True)
    options.add_argument("--capabilities", required=True)
    options.add_argument("--no-fail-on-empty-changeset", required=True, action="store_true")
    options.add_argument("--parameter-overrides", required=True, nargs="+")
    options.add_argument("--noted", required=True, type=pathlib.Path, help="where the parameters of updates are noted")
    given = options.parse_args()
    template = flattened(given.template_file)
    overrides = dict(override.split("=", 1) for override in given.parameter_overrides)
    client = boto3.client("cloudformation")
    try:
        former = client.describe_stacks(StackName=given.stack_name)["Stacks"][0]["Parameters"]
    except ClientError:
        given.noted.unlink(missing_ok=True)
        client.create_stack(
            StackName=given.stack_name, TemplateBody=json.dumps(template), Capabilities=[given.capabilities],
            Parameters=as_parameters(with_defaults(template, overrides)))
    else:
        # What is not said stays as it was.
        former = json.loads(given.noted.read_text()) if given.noted.exists() else former
        values = {each["ParameterKey"]: each["ParameterValue"] for each in former}
        given.noted.write_text(json.dumps(as_parameters({**values, **overrides})))


main()
