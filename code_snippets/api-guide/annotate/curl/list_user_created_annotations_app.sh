#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

filter='
  if .status.code == 10000 then
    .annotations[]
      | [.data.concepts[]?, .data.regions[]?.data.concepts[]?] as $concepts
      | ($concepts | map("\(.id) \(.value)") | join(", ")) as $text
      | "\(.id) (\(.input_id)): \($text)"
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error --get \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/annotations" \
  --header "Authorization: Key $PAT" \
  --data per_page=10 |
  jq -r "$filter"
