#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID=park
ANNOTATION_ID=park-concepts

filter='
  if .status.code == 10000 then
    .annotations[].data.concepts[] | "\(.id): \(.value)"
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
    {
      "input_id": "$INPUT_ID",
      "id": "$ANNOTATION_ID",
      "data": {
        "concepts": [
          {"id": "dog", "value": 1},
          {"id": "cat", "value": 0}
        ]
      }
    }
  ]
}
JSON
