#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

filter='
  if .status.code == 10000 then
    .workers[]
      | if .user then "user \(.user.id)" else "model version \(.model.model_version.id)" end
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/annotations/workers" \
  --header "Authorization: Key $PAT" |
  jq -r "$filter"
