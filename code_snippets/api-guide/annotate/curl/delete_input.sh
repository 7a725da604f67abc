#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID=bookshelf

filter='
  if .status.code == 10000 then
    "Deleted \($id)"
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error --request DELETE \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/inputs/$INPUT_ID" \
  --header "Authorization: Key $PAT" |
  jq -r --arg id "$INPUT_ID" "$filter"
