import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.Concept;
import com.clarifai.grpc.api.Data;
import com.clarifai.grpc.api.MultiAnnotationResponse;
import com.clarifai.grpc.api.Point;
import com.clarifai.grpc.api.Polygon;
import com.clarifai.grpc.api.PostAnnotationsRequest;
import com.clarifai.grpc.api.Region;
import com.clarifai.grpc.api.RegionInfo;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;

public class AnnotatePolygonsImage {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String INPUT_ID = "park";

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
                                                .setPolygon(
                                                    Polygon.newBuilder()
                                                        .addPoints(
                                                            Point.newBuilder()
                                                                .setRow(0.62f)
                                                                .setCol(0.3f))
                                                        .addPoints(
                                                            Point.newBuilder()
                                                                .setRow(0.58f)
                                                                .setCol(0.48f))
                                                        .addPoints(
                                                            Point.newBuilder()
                                                                .setRow(0.64f)
                                                                .setCol(0.66f))
                                                        .addPoints(
                                                            Point.newBuilder()
                                                                .setRow(0.78f)
                                                                .setCol(0.7f))
                                                        .addPoints(
                                                            Point.newBuilder()
                                                                .setRow(0.84f)
                                                                .setCol(0.48f))
                                                        .addPoints(
                                                            Point.newBuilder()
                                                                .setRow(0.76f)
                                                                .setCol(0.28f))))
                                        .setData(
                                            Data.newBuilder()
                                                .addConcepts(
                                                    Concept.newBuilder()
                                                        .setId("pond")
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
