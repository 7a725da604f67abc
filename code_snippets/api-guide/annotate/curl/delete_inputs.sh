#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID_1=market
INPUT_ID_2=kitchen

filter='
  if .status.code == 10000 then
    "Deleted \($ids)"
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error --request DELETE \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/inputs" \
  --header "Authorization: Key $PAT" \
  --header 'Content-Type: application/json' \
  --data @- <<JSON | jq -r --arg ids "$INPUT_ID_1, $INPUT_ID_2" "$filter"
{"ids": ["$INPUT_ID_1", "$INPUT_ID_2"]}
JSON
