from clarifai_grpc.channel.clarifai_channel import ClarifaiChannel
from clarifai_grpc.grpc.api import resources_pb2, service_pb2, service_pb2_grpc
from clarifai_grpc.grpc.api.status import status_code_pb2

USER_ID = "YOUR_USER_ID_HERE"
APP_ID = "YOUR_APP_ID_HERE"
PAT = "YOUR_PAT_HERE"

INPUT_ID = "desk"
ANNOTATION_ID = "desk-laptop"
REGION_ID = "desk-laptop-region"

stub = service_pb2_grpc.V2Stub(ClarifaiChannel.get_grpc_channel())

response = stub.PatchAnnotations(
    service_pb2.PatchAnnotationsRequest(
        user_app_id=resources_pb2.UserAppIDSet(user_id=USER_ID, app_id=APP_ID),
        action="overwrite",
        annotations=[
            resources_pb2.Annotation(
                input_id=INPUT_ID,
                id=ANNOTATION_ID,
                data=resources_pb2.Data(
                    regions=[
                        resources_pb2.Region(
                            id=REGION_ID,
                            region_info=resources_pb2.RegionInfo(
                                bounding_box=resources_pb2.BoundingBox(
                                    top_row=0.3,
                                    left_col=0.34,
                                    bottom_row=0.72,
                                    right_col=0.7,
                                ),
                            ),
                            data=resources_pb2.Data(
                                concepts=[resources_pb2.Concept(id="laptop", value=1)],
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

for annotation in response.annotations:
    for region in annotation.data.regions:
        box = region.region_info.bounding_box
        print(
            f"top {box.top_row:g}, left {box.left_col:g}, "
            f"bottom {box.bottom_row:g}, right {box.right_col:g}"
        )
