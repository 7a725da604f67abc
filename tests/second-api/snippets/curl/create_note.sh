#!/usr/bin/env bash
set -o pipefail

TOKEN=YOUR_TOKEN_HERE

filter='
  if .error then
    "\(.error.message)\n" | halt_error
  else
    "\(.id): \(.title)"
  end'

curl --silent --show-error https://notes.example/v1/notes \
  --header "Authorization: Bearer $TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{"title": "Water the plants", "tags": ["home"]}' |
  jq -r "$filter"
