#!/usr/bin/env bash
# Whether a tag is that of the version in the pom: v1.2.3 for 1.2.3. A snapshot is never released.
#
#   packaging/tag.sh TAG
set -euo pipefail
tag=${1:?usage: tag.sh TAG}
# The project's own version stands before all others.
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$(dirname "$0")/../pom.xml" | head -n 1)
if [[ $tag != "v$version" ]]; then
  echo "tag.sh: the tag is $tag, and the pom's version is $version: set that to ${tag#v} before you tag" >&2
  exit 1
fi
