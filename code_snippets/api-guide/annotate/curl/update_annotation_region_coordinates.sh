#!/usr/bin/env bash
set -o pipefail

USER_ID=YOUR_USER_ID_HERE
APP_ID=YOUR_APP_ID_HERE
PAT=YOUR_PAT_HERE

INPUT_ID=desk
ANNOTATION_ID=desk-laptop
REGION_ID=desk-laptop-region

filter='
  if .status.code == 10000 then
    .annotations[].data.regions[].region_info.bounding_box
      | "top \(.top_row), left \(.left_col), bottom \(.bottom_row), right \(.right_col)"
  else
    "\(.status.description): \(.status.details)\n" | halt_error
  end'

curl --silent --show-error --request PATCH \
  "https://api.clarifai.com/v2/users/$USER_ID/apps/$APP_ID/annotations" \
  --header "Authorization: Key $PAT" \
  --header 'Content-Type: application/json' \
  --data @- <<JSON | jq -r "$filter"
{
  "action": "overwrite",
  "annotations": [
    {
      "input_id": "$INPUT_ID",
      "id": "$ANNOTATION_ID",
      "data": {
        "regions": [
          {
            "id": "$REGION_ID",
            "region_info": {
              "bounding_box": {
                "top_row": 0.3,
                "left_col": 0.34,
                "bottom_row": 0.72,
                "right_col": 0.7
              }
            },
            "data": {"concepts": [{"id": "laptop", "value": 1}]}
          }
        ]
      }
    }
  ]
}
JSON
