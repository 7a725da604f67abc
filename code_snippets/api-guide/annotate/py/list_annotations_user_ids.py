from clarifai_grpc.channel.clarifai_channel import ClarifaiChannel
from clarifai_grpc.grpc.api import resources_pb2, service_pb2, service_pb2_grpc
from clarifai_grpc.grpc.api.status import status_code_pb2

USER_ID = "YOUR_USER_ID_HERE"
APP_ID = "YOUR_APP_ID_HERE"
PAT = "YOUR_PAT_HERE"

COLLABORATOR_ID = "collaborator-a"

stub = service_pb2_grpc.V2Stub(ClarifaiChannel.get_grpc_channel())

response = stub.ListAnnotations(
    service_pb2.ListAnnotationsRequest(
        user_app_id=resources_pb2.UserAppIDSet(user_id=USER_ID, app_id=APP_ID),
        user_ids=[COLLABORATOR_ID],
        list_all_annotations=True,
    ),
    metadata=(("authorization", f"Key {PAT}"),),
)

if response.status.code != status_code_pb2.SUCCESS:
    raise RuntimeError(f"{response.status.description}: {response.status.details}")

for annotation in response.annotations:
    concepts = list(annotation.data.concepts)
    for region in annotation.data.regions:
        concepts += region.data.concepts
    labels = ", ".join(f"{concept.id} {concept.value:g}" for concept in concepts)
    print(f"{annotation.id} ({annotation.input_id}): {labels}")
