#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID=desk
CONCEPT_ID=illustration

filter='
  if .status.code == 10000 then
    .inputs[] | "\(.id): \(.data.concepts | length) concepts"
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error --request PATCH \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/inputs" \
  --header "Authorization: Key $PAT" \
  --header 'Content-Type: application/json' \
  --data @- <<JSON | jq -r "$filter"
{
  "action": "remove",
  "inputs": [
    {
      "id": "$INPUT_ID",
      "data": {"concepts": [{"id": "$CONCEPT_ID", "value": 1}]}
    }
  ]
}
JSON
