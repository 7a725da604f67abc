#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID=harbor
ANNOTATION_ID=harbor-boat

filter='
  if .status.code == 10000 then
    .annotations[] | "\(.id): \(.status.code) \(.status.description)"
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error --request PATCH \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/annotations" \
  --header "Authorization: Key $PAT" \
  --header 'Content-Type: application/json' \
  --data @- <<JSON | jq -r "$filter"
{
  "action": "merge",
  "annotations": [
    {"input_id": "$INPUT_ID", "id": "$ANNOTATION_ID", "status": {"code": 24150}}
  ]
}
JSON
