#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

COLLABORATOR_ID=collaborator-b

filter='
  if .status.code == 10000 then
    .hits[].annotation | "\(.id) (\(.input_id))"
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/annotations/searches" \
  --header "Authorization: Key $PAT" \
  --header 'Content-Type: application/json' \
  --data @- <<JSON | jq -r "$filter"
{
  "searches": [
    {
      "query": {
        "filters": [
          {
            "annotation": {
              "user_id": "$COLLABORATOR_ID",
              "status": {"code": 24151}
            }
          }
        ]
      }
    }
  ],
  "pagination": {"page": 1, "per_page": 100}
}
JSON
