"""Validates OpenAPI documents, and counts their operations; there must be at least those of the published SDKs."""

import json
import sys

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

VALIDATORS = {"3.0.3": OpenAPIV30SpecValidator, "3.1.0": OpenAPIV31SpecValidator}
PUBLISHED = 767


def main(paths: list[str]) -> int:
    failed = False
    for path in paths:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        errors = list(VALIDATORS[document["openapi"]](document).iter_errors())
        operations = sum(len(item) for item in document["paths"].values())
        schemas = len(document["components"]["schemas"])
        print(f"{document['openapi']}: {operations} operations, {schemas} schemas, {len(errors)} errors", flush=True)
        for error in errors[:10]:
            print(f"  {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}", file=sys.stderr)
        failed |= bool(errors) or operations < PUBLISHED
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
