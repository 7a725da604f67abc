import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.BoundingBox;
import com.clarifai.grpc.api.Concept;
import com.clarifai.grpc.api.Data;
import com.clarifai.grpc.api.MultiAnnotationResponse;
import com.clarifai.grpc.api.PostAnnotationsRequest;
import com.clarifai.grpc.api.Region;
import com.clarifai.grpc.api.RegionInfo;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;

public class AnnotateNewBoundingBoxesImage {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String INPUT_ID = "street";

  public static void main(String[] args) {
    V2Grpc.V2BlockingStub stub =
        V2Grpc.newBlockingStub(ClarifaiChannel.INSTANCE.getGrpcChannel())
            .withCallCredentials(new ClarifaiCallCredentials(PAT));

    MultiAnnotationResponse response =
        stub.postAnnotations(
            PostAnnotationsRequest.newBuilder()
                .setUserAppId(UserAppIDSet.newBuilder().setUserId(USER_ID).setAppId(APP_ID))
                .addAnnotations(
                    Annotation.newBuilder()
                        .setInputId(INPUT_ID)
                        .setData(
                            Data.newBuilder()
                                .addRegions(
                                    Region.newBuilder()
                                        .setRegionInfo(
                                            RegionInfo.newBuilder()
                                                .setBoundingBox(
                                                    BoundingBox.newBuilder()
                                                        .setTopRow(0.36f)
                                                        .setLeftCol(0.5f)
                                                        .setBottomRow(0.78f)
                                                        .setRightCol(0.92f)))
                                        .setData(
                                            Data.newBuilder()
                                                .addConcepts(
                                                    Concept.newBuilder()
                                                        .setId("bus")
                                                        .setValue(1))))))
                .addAnnotations(
                    Annotation.newBuilder()
                        .setInputId(INPUT_ID)
                        .setData(
                            Data.newBuilder()
                                .addRegions(
                                    Region.newBuilder()
                                        .setRegionInfo(
                                            RegionInfo.newBuilder()
                                                .setBoundingBox(
                                                    BoundingBox.newBuilder()
                                                        .setTopRow(0.1f)
                                                        .setLeftCol(0.4f)
                                                        .setBottomRow(0.52f)
                                                        .setRightCol(0.46f)))
                                        .setData(
                                            Data.newBuilder()
                                                .addConcepts(
                                                    Concept.newBuilder()
                                                        .setId("traffic-light")
                                                        .setValue(1))))))
                .build());

    Status status = response.getStatus();
    if (status.getCode() != StatusCode.SUCCESS) {
      throw new RuntimeException(status.getDescription() + ": " + status.getDetails());
    }

    for (Annotation annotation : response.getAnnotationsList()) {
      System.out.printf("Created %s on %s%n", annotation.getId(), annotation.getInputId());
    }
  }
}
