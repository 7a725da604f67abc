from clarifai_grpc.channel.clarifai_channel import ClarifaiChannel
from clarifai_grpc.grpc.api import resources_pb2, service_pb2, service_pb2_grpc
from clarifai_grpc.grpc.api.status import status_code_pb2

USER_ID = "YOUR_USER_ID_HERE"
APP_ID = "YOUR_APP_ID_HERE"
PAT = "YOUR_PAT_HERE"

CONCEPT_ID = "kettle"

stub = service_pb2_grpc.V2Stub(ClarifaiChannel.get_grpc_channel())

response = stub.PostAnnotationsSearches(
    service_pb2.PostAnnotationsSearchesRequest(
        user_app_id=resources_pb2.UserAppIDSet(user_id=USER_ID, app_id=APP_ID),
        searches=[
            resources_pb2.Search(
                query=resources_pb2.Query(
                    filters=[
                        resources_pb2.Filter(
                            annotation=resources_pb2.Annotation(
                                data=resources_pb2.Data(
                                    regions=[
                                        resources_pb2.Region(
                                            data=resources_pb2.Data(
                                                concepts=[
                                                    resources_pb2.Concept(
                                                        id=CONCEPT_ID, value=1
                                                    ),
                                                ],
                                            ),
                                        ),
                                    ],
                                ),
                            ),
                        ),
                    ],
                ),
            ),
        ],
    ),
    metadata=(("authorization", f"Key {PAT}"),),
)

if response.status.code != status_code_pb2.SUCCESS:
    raise RuntimeError(f"{response.status.description}: {response.status.details}")

for hit in response.hits:
    print(f"{hit.annotation.id} ({hit.annotation.input_id})")
