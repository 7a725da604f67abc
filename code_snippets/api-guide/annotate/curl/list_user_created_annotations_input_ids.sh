#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID_1=park
INPUT_ID_2=street

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
  --data "input_ids=$INPUT_ID_1" \
  --data "input_ids=$INPUT_ID_2" |
  jq -r "$filter"
