from clarifai_grpc.channel.clarifai_channel import ClarifaiChannel
from clarifai_grpc.grpc.api import resources_pb2, service_pb2, service_pb2_grpc
from clarifai_grpc.grpc.api.status import status_code_pb2

USER_ID = "YOUR_USER_ID_HERE"
APP_ID = "YOUR_APP_ID_HERE"
PAT = "YOUR_PAT_HERE"

INPUT_ID = "kitchen"

stub = service_pb2_grpc.V2Stub(ClarifaiChannel.get_grpc_channel())

response = stub.PatchInputs(
    service_pb2.PatchInputsRequest(
        user_app_id=resources_pb2.UserAppIDSet(user_id=USER_ID, app_id=APP_ID),
        action="merge",
        inputs=[
            resources_pb2.Input(
                id=INPUT_ID,
                data=resources_pb2.Data(
                    concepts=[
                        resources_pb2.Concept(id="indoors", value=1),
                        resources_pb2.Concept(id="night", value=0),
                    ],
                ),
            ),
        ],
    ),
    metadata=(("authorization", f"Key {PAT}"),),
)

if response.status.code != status_code_pb2.SUCCESS:
    raise RuntimeError(f"{response.status.description}: {response.status.details}")

for input_ in response.inputs:
    for concept in input_.data.concepts:
        print(f"{concept.id}: {concept.value:g}")
