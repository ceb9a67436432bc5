# SPDX-License-Identifier: EPL-2.0
# Validates YAML files by the implementation of JSON Schema in Debian's package python3-jsonschema, and says which are wrong:
#   /usr/bin/python3 releng/validate-schema.py SCHEMA FILE...
import json, sys
try:
    import jsonschema, yaml
except ImportError as e:
    sys.exit("this test needs Debian's packages python3-jsonschema and python3-yaml: %s" % e)
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for name in sys.argv[2:]:
    for error in validator.iter_errors(yaml.safe_load(open(name))):
        print(name.split("/")[-1] + ": " + error.message)
