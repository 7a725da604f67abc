#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID=street

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
    {
      "input_id": "$INPUT_ID",
      "data": {
        "regions": [
          {
            "region_info": {
              "bounding_box": {
                "top_row": 0.36,
                "left_col": 0.5,
                "bottom_row": 0.78,
                "right_col": 0.92
              }
            },
            "data": {"concepts": [{"id": "bus", "value": 1}]}
          }
        ]
      }
    },
    {
      "input_id": "$INPUT_ID",
      "data": {
        "regions": [
          {
            "region_info": {
              "bounding_box": {
                "top_row": 0.1,
                "left_col": 0.4,
                "bottom_row": 0.52,
                "right_col": 0.46
              }
            },
            "data": {"concepts": [{"id": "traffic-light", "value": 1}]}
          }
        ]
      }
    }
  ]
}
JSON
