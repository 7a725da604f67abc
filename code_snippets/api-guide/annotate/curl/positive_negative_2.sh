#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID=harbor

filter='
  if .status.code == 10000 then
    .annotations[] | "Created \(.id) on \(.input_id)"
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error --request POST \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/annotations" \
  --header "Authorization: Key $PAT" \
  --header 'Content-Type: application/json' \
  --data @- <<JSON | jq -r "$filter"
{
  "annotations": [
    {"input_id": "$INPUT_ID", "data": {"concepts": [{"id": "car", "value": 0}]}}
  ]
}
JSON
