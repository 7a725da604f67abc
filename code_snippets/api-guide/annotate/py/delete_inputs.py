from clarifai_grpc.channel.clarifai_channel import ClarifaiChannel
from clarifai_grpc.grpc.api import resources_pb2, service_pb2, service_pb2_grpc
from clarifai_grpc.grpc.api.status import status_code_pb2

USER_ID = "YOUR_USER_ID_HERE"
APP_ID = "YOUR_APP_ID_HERE"
PAT = "YOUR_PAT_HERE"

INPUT_ID_1 = "market"
INPUT_ID_2 = "kitchen"

stub = service_pb2_grpc.V2Stub(ClarifaiChannel.get_grpc_channel())

response = stub.DeleteInputs(
    service_pb2.DeleteInputsRequest(
        user_app_id=resources_pb2.UserAppIDSet(user_id=USER_ID, app_id=APP_ID),
        ids=[INPUT_ID_1, INPUT_ID_2],
    ),
    metadata=(("authorization", f"Key {PAT}"),),
)

if response.status.code != status_code_pb2.SUCCESS:
    raise RuntimeError(f"{response.status.description}: {response.status.details}")

print(f"Deleted {INPUT_ID_1}, {INPUT_ID_2}")
